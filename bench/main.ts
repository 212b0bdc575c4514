import { cpus } from 'node:os';
import { loadTestImages, makeFleet, startEngine, startProxy, type TestEngine, testImages } from '@berth/testbed';
import { startBerth, until } from './berth.ts';
import { benchFirstRows, benchLogs, launch } from './browser.ts';
import { benchBundle } from './bundle.ts';
import { benchDemultiplexer } from './demultiplexer.ts';
import { benchEvents } from './events.ts';
import { type Figure, table } from './figure.ts';
import { benchIdle } from './idle.ts';
import { benchList } from './list.ts';
import { rawGet } from './raw-socket.ts';
import { benchScroll } from './scroll.ts';

const millionLines = 1_000_000;

// `npm run bench` prints every figure beside that of the raw socket in the same run; exits with 1 when one is missed.
async function main(): Promise<void> {
  await using engine = await startEngine();
  await loadTestImages(engine);
  say(`Docker ${engine.version} on ${cpus().length} cores. Making 500 containers, 20 of them running.`);
  const ids = await makeFleet(engine, { count: 500, running: 20, stacks: 20 });
  const paused = ids[0];
  if (paused === undefined) throw new Error('No fleet');
  const figures: Figure[] = [await benchDemultiplexer()];
  figures.push(...(await idleFigures(engine)));
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
  say('A million lines.');
  const { id, lastLine } = await millionLineContainer(engine);
  figures.push(await benchLogs(browser, berth, engine.socketPath, id, lastLine));
  say('Two thousand containers.');
  await makeFleet(engine, { count: 1_499, running: 0, stacks: 20, prefix: 'more' });
  await until(async () => (await containersSeen(berth.origin, berth.cookie)) >= 2_000);
  figures.push(await benchScroll(browser, berth, 2_000));
  await browser.close();
  console.log(`\n${table(figures)}`);
  if (figures.some((figure) => !figure.met)) process.exitCode = 1;
}

// Behind the recorder, which would slow the other figures down.
async function idleFigures(engine: TestEngine): Promise<Figure[]> {
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

async function millionLineContainer(engine: TestEngine): Promise<{ id: string; lastLine: string }> {
  const id = (await engine.cli(['run', '-d', '--name', 'million', '-e', `N=${millionLines}`, testImages.lines])).trim();
  await engine.cli(['wait', id]);
  const tail = await rawGet(engine.socketPath, `/containers/${id}/logs?stdout=1&stderr=1&tail=1`);
  const lastLine = tail.body.replace(/^[\s\S]{8}/, '').trim();
  return { id, lastLine };
}

const say = (text: string): void => console.log(text);

await main();
