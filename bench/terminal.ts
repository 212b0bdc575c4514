import { loadTestImages, startEngine, testImages } from '@berth/testbed';
import { startBerth } from './berth.ts';
import { launch } from './browser.ts';
import type { Figure, Say } from './figure.ts';
import { benchEcho } from './terminal-echo.ts';
import { benchCat, benchInterrupt } from './terminal-flood.ts';

/** The figures of the terminal. */
export async function benchTerminal(say: Say): Promise<Figure[]> {
  await using engine = await startEngine();
  await loadTestImages(engine);
  const container = (await engine.cli(['run', '-d', testImages.base, 'sleep', '100000'])).trim();
  await using berth = await startBerth(engine.dockerHost);
  const { socketPath } = engine;
  say('Echo of a key.');
  const figures = [await benchEcho(berth, socketPath, container)];
  const browser = await launch();
  say('50 MB in the browser.');
  figures.push(await benchCat({ browser, berth, socketPath, container }));
  say('Ctrl-C.');
  figures.push(await benchInterrupt({ browser, berth, socketPath, container }));
  await browser.close();
  return figures;
}
