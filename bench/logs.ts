import { loadTestImages, startEngine, type TestEngine, testImages } from '@berth/testbed';
import { startBerth } from './berth.ts';
import { benchLogs, launch } from './browser.ts';
import type { Figure, Say } from './figure.ts';
import { benchDownload } from './log-download.ts';
import { benchFollow } from './log-follow.ts';
import { benchSearch } from './log-search.ts';
import { benchViewers } from './log-viewers.ts';
import { rawGet } from './raw-socket.ts';

const millionLines = 1_000_000;

/** The figures of a log with a million lines. */
export async function benchLogFigures(say: Say): Promise<Figure[]> {
  await using engine = await startEngine();
  await loadTestImages(engine);
  say('Writing a million lines.');
  const { id, lastLine } = await millionLineContainer(engine);
  await using berth = await startBerth(engine.dockerHost);
  const browser = await launch();
  const figures: Figure[] = [];
  const add = (more: Figure[]) => {
    for (const { what, is } of more) say(`${what}: ${is}`);
    figures.push(...more);
  };
  add([await benchLogs(browser, berth, engine.socketPath, id, lastLine)]);
  say('Download.');
  add(await benchDownload(berth, engine.socketPath, id, millionLines));
  say('Search.');
  add(await benchSearch(berth, engine.socketPath, id, 'line 000765432'));
  say('Follow.');
  add(await benchFollow(browser, berth, engine));
  await browser.close();
  say('Viewers.');
  add(await benchViewers(engine));
  return figures;
}

async function millionLineContainer(engine: TestEngine): Promise<{ id: string; lastLine: string }> {
  const id = (await engine.cli(['run', '-d', '--name', 'million', '-e', `N=${millionLines}`, testImages.lines])).trim();
  await engine.cli(['wait', id]);
  const tail = await rawGet(engine.socketPath, `/containers/${id}/logs?stdout=1&stderr=1&tail=1`);
  const lastLine = tail.body.replace(/^[\s\S]{8}/, '').trim();
  return { id, lastLine };
}
