import { loadTestImages, startEngine, type TestEngine, testImages } from '@berth/testbed';
import { startBerth } from './berth.ts';
import { benchLogs, launch } from './browser.ts';
import type { Figure, Say } from './figure.ts';

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
  const figures = [await benchLogs(browser, berth, engine.socketPath, id, lastLine)];
  await browser.close();
  return figures;
}

async function millionLineContainer(engine: TestEngine): Promise<{ id: string; lastLine: string }> {
  const id = (await engine.cli(['run', '-d', '--name', 'million', '-e', `N=${millionLines}`, testImages.lines])).trim();
  await engine.cli(['wait', id]);
  const tail = await rawGet(engine.socketPath, `/containers/${id}/logs?stdout=1&stderr=1&tail=1`);
  const lastLine = tail.body.replace(/^[\s\S]{8}/, '').trim();
  return { id, lastLine };
}
