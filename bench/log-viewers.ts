import { startProxy, type TestEngine, testImages } from '@berth/testbed';
import { startBerth } from './berth.ts';
import type { Figure } from './figure.ts';
import { type BenchLogSocket, openLogSocket } from './log-socket.ts';

const viewers = 200;
const settle = () => new Promise((done) => setTimeout(done, 10_000));

/** Two hundred viewers of one log that is written: what the engine is asked, and what each costs the server. */
export async function benchViewers(engine: TestEngine): Promise<Figure[]> {
  const run = ['run', '-d', '--name', 'watched', '-e', 'PAUSE=0.02', testImages.counter];
  const id = (await engine.cli(run)).trim();
  await using proxy = await startProxy(engine.socketPath);
  await using berth = await startBerth(proxy.dockerHost);
  const sockets: BenchLogSocket[] = [];
  let lines = 0;
  const open = async () => {
    const opened = await openLogSocket(berth, id, '', (message, socket) => {
      if (message.op !== 'lines') return;
      lines += message.lines.length;
      socket.send({ op: 'ack', n: message.lines.at(-1)?.n });
    });
    sockets.push(opened);
  };
  // What the first viewers warm up is not theirs.
  for (let i = 0; i < 20; i++) await open();
  await settle();
  const before = await berth.rss();
  for (let i = 0; i < viewers; i++) await open();
  await settle();
  const each = ((await berth.rss()) - before) / viewers;
  const streams = proxy.requests.filter(({ path }) => path.includes('/logs')).length;
  for (const socket of sockets) socket.close();
  await engine.cli(['rm', '-f', id]);
  return [
    {
      what: `${viewers} viewers of one log: streams of the engine`,
      must: 'as for one',
      is: String(streams),
      raw: `${lines.toLocaleString('en')} lines handed out`,
      met: streams === 1 && lines > 0,
    },
    {
      what: '… server memory each',
      must: '≤ 100 kB',
      is: `${(each / 1000).toFixed(0)} kB`,
      raw: '',
      met: each <= 100_000,
    },
  ];
}
