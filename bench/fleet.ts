import { loadTestImages, makeFleet, startEngine, startProxy, type TestEngine } from '@berth/testbed';
import { startBerth, until } from './berth.ts';
import { benchFirstRows, launch } from './browser.ts';
import { benchBundle } from './bundle.ts';
import { benchDemultiplexer } from './demultiplexer.ts';
import { benchEvents } from './events.ts';
import type { Figure, Say } from './figure.ts';
import { benchIdle } from './idle.ts';
import { benchList } from './list.ts';

import { benchScroll } from './scroll.ts';

/** The figures of a server with hundreds of containers: list, events, browser, idleness. */
export async function benchFleet(say: Say): Promise<Figure[]> {
  await using engine = await startEngine();
  await loadTestImages(engine);
  say('Making 500 containers, 20 of them running.');
  const ids = await makeFleet(engine, { count: 500, running: 20, stacks: 20 });
  const paused = ids[0];
  if (paused === undefined) throw new Error('No fleet');
  const figures: Figure[] = [await benchDemultiplexer()];
  figures.push(...(await idleFigures(engine, say)));
  await using berth = await startBerth(engine.dockerHost);
  await until(async () => (await containersSeen(berth.origin, berth.cookie)) >= 500);
  say('List.');
  figures.push(await benchList(berth, engine.socketPath));
  say('Events.');
  figures.push(await benchEvents(berth, engine.socketPath, paused));
  const browser = await launch();
  say('Browser.');
  figures.push(await benchFirstRows(browser, berth));
  figures.push(...(await benchBundle(browser, berth)));
  say('Two thousand containers.');
  await makeFleet(engine, { count: 1_500, running: 0, stacks: 20, prefix: 'more' });
  await until(async () => (await containersSeen(berth.origin, berth.cookie)) >= 2_000);
  figures.push(await benchScroll(browser, berth, 2_000));
  await browser.close();
  return figures;
}

// Behind the recorder, which would slow the other figures down.
async function idleFigures(engine: TestEngine, say: Say): Promise<Figure[]> {
  const proxy = await startProxy(engine.socketPath);
  try {
    await using berth = await startBerth(proxy.dockerHost);
    await until(async () => (await containersSeen(berth.origin, berth.cookie)) >= 500);
    say('Idle: a minute and a half with nobody watching.');
    return await benchIdle(berth, proxy.requests);
  } finally {
    await proxy.close();
  }
}

async function containersSeen(origin: string, cookie: string): Promise<number> {
  const answer = await fetch(`${origin}/api/v1/containers`, { headers: { cookie } });
  const body: unknown = await answer.json();
  return typeof body === 'object' && body !== null && 'items' in body && Array.isArray(body.items)
    ? body.items.length
    : 0;
}
