import { spawn } from 'node:child_process';
import { type EngineProxy, loadTestImages, makeFleet, startEngine, startProxy, type TestEngine } from '@berth/testbed';
import { WebSocket } from 'ws';
import { type RunningBerth, startBerth, until } from './berth.ts';
import { engineCpuSeconds } from './engine-cpu.ts';
import type { Figure, Say } from './figure.ts';

const running = 100;
const viewers = 10;
const settleMs = 8_000;
const measuredMs = 30_000;

/** What it costs the engine that ten people see the use of a hundred containers, beside one `docker stats` of the same. */
export async function benchStats(say: Say): Promise<Figure[]> {
  await using engine = await startEngine();
  await loadTestImages(engine);
  say(`Starting ${running} containers.`);
  const ids = await makeFleet(engine, { count: running, running });
  await using proxy = await startProxy(engine.socketPath);
  await using berth = await startBerth(proxy.dockerHost);
  await until(async () => (await fetch(`${berth.origin}/api/v1/health`)).ok);

  say('docker stats.');
  const raw = await whileDockerStats(engine, () => engineShare(engine));
  say(`${viewers} viewers of all rows.`);
  const sockets = await Promise.all(Array.from({ length: viewers }, () => watchAll(berth, ids)));
  await until(async () => sockets.every(({ seen }) => seen.size === running));
  const ours = await engineShare(engine);
  for (const { socket } of sockets) socket.close();
  say('Nobody.');
  const idle = await askedMeanwhile(proxy, () => engineShare(engine));

  const percent = (share: number) => `${(share * 100).toFixed(1)} % of a core`;
  const ratio = ours / raw;
  return [
    {
      what: `Stats of ${running} running containers, all rows visible, ${viewers} viewers: processor of the engine`,
      must: '≤ 1.2 × docker stats',
      is: `${percent(ours)} = ${ratio.toFixed(2)} ×`,
      raw: percent(raw),
      met: ratio <= 1.2,
    },
    {
      what: '… nobody watching: questions for stats',
      must: 'none',
      is: `${idle.asked || 'none'}, engine at ${percent(idle.share)}`,
      raw: '',
      met: idle.asked === 0,
    },
  ];
}

/** The share of a core that the engine uses, after a while to settle. */
async function engineShare(engine: TestEngine): Promise<number> {
  await pause(settleMs);
  const [cpu, began] = [engineCpuSeconds(engine.dir), performance.now()];
  await pause(measuredMs);
  return (engineCpuSeconds(engine.dir) - cpu) / ((performance.now() - began) / 1000);
}

async function whileDockerStats<T>({ dockerCli: { program, env } }: TestEngine, run: () => Promise<T>): Promise<T> {
  const child = spawn(program, ['stats', '--format', '{{.ID}} {{.CPUPerc}} {{.MemUsage}}'], { env, stdio: 'ignore' });
  try {
    return await run();
  } finally {
    const ended = new Promise((done) => child.once('exit', done));
    child.kill('SIGTERM');
    await ended;
  }
}

async function askedMeanwhile(
  proxy: EngineProxy,
  run: () => Promise<number>,
): Promise<{ asked: number; share: number }> {
  await pause(settleMs);
  proxy.clear();
  const share = await run();
  return { asked: proxy.requests.filter(({ path }) => path.includes('/stats')).length, share };
}

/** A viewer whose list shows all rows; `seen`: the containers that it has readings of. */
async function watchAll(
  berth: RunningBerth,
  ids: readonly string[],
): Promise<{ socket: WebSocket; seen: Set<string> }> {
  const socket = new WebSocket(`${berth.origin.replace('http', 'ws')}/api/v1/live`, {
    headers: { cookie: berth.cookie, origin: berth.origin },
  });
  await new Promise((done, fail) => socket.once('open', done).once('error', fail));
  const seen = new Set<string>();
  socket.on('message', (data) => {
    for (const [id] of data.toString().matchAll(/(?<="id":")[0-9a-f]{64}/g)) seen.add(id);
  });
  const ask = (sub: number, topic: object) => socket.send(JSON.stringify({ op: 'subscribe', sub, topic }));
  ask(1, { name: 'stats', engine: 'local', ids });
  ask(2, { name: 'engine', engine: 'local' });
  return { socket, seen };
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
