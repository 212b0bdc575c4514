import { WebSocket } from 'ws';
import { z } from 'zod';
import type { RunningBerth } from './berth.ts';
import { type Figure, ms, percentile } from './figure.ts';
import { rawExec } from './raw-exec.ts';

const rounds = 1500;
/** Gives back each byte as soon as it has it. */
const echo = ['sh', '-c', 'stty raw -echo; echo ready; exec cat'];

/** Sends one key and resolves when it has come back: milliseconds. */
type Key = () => Promise<number>;

/** From a key to its echo, in Berth's terminal and beside it in an exec on the engine's own socket, in turns. */
export async function benchEcho(berth: RunningBerth, socketPath: string, container: string): Promise<Figure> {
  const [ours, raw] = [await keyOfBerth(berth, container), await keyOfEngine(socketPath, container)];
  const samples = { ours: [] as number[], raw: [] as number[] };
  for (let round = -100; round < rounds; round++) {
    const [one, other] = [await ours.key(), await raw.key()];
    // The first ones warm up.
    if (round < 0) continue;
    samples.ours.push(one);
    samples.raw.push(other);
    await new Promise((done) => setTimeout(done, 2));
  }
  ours.close();
  raw.close();
  const more = (share: number) => percentile(samples.ours, share) - percentile(samples.raw, share);
  const both = (list: number[]) => `${ms(percentile(list, 0.5))} / ${ms(percentile(list, 0.99))}`;
  return {
    what: 'Echo of a key in a terminal, p50 / p99',
    must: '+ ≤ 5 ms / ≤ 15 ms',
    is: `${both(samples.ours)} = + ${ms(more(0.5))} / + ${ms(more(0.99))}`,
    raw: both(samples.raw),
    met: more(0.5) <= 5 && more(0.99) <= 15,
  };
}

async function keyOfEngine(socketPath: string, container: string): Promise<{ key: Key; close(): void }> {
  const socket = await rawExec(socketPath, container, echo);
  const key = keyOver(
    (listener) => socket.on('data', listener),
    () => socket.write('x'),
  );
  return { key, close: () => socket.destroy() };
}

async function keyOfBerth({ origin, cookie }: RunningBerth, container: string): Promise<{ key: Key; close(): void }> {
  const answer = await fetch(`${origin}/api/v1/containers/${container}/terminals`, {
    method: 'POST',
    headers: { cookie, origin, 'x-requested-with': 'berth', 'content-type': 'application/json' },
    body: JSON.stringify({ command: echo, cols: 120, rows: 30 }),
  });
  const { id } = z.object({ id: z.string() }).parse(await answer.json());
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/api/v1/terminals/${id}/stream`, {
    headers: { cookie, origin },
  });
  const key = keyOver(
    (listener) => socket.on('message', (data, isBinary) => isBinary && Buffer.isBuffer(data) && listener(data)),
    () => socket.send(Buffer.from('x')),
  );
  await new Promise((done, fail) => socket.once('message', done).once('error', fail));
  return { key, close: () => socket.terminate() };
}

function keyOver(listen: (listener: (data: Buffer) => void) => void, send: () => void): Key {
  let came: () => void = () => undefined;
  let isReady: () => void = () => undefined;
  const ready = new Promise<void>((done) => {
    isReady = done;
  });
  listen((data) => {
    if (data.includes('ready')) isReady();
    else came();
  });
  return async () => {
    await ready;
    const began = performance.now();
    await new Promise<void>((done) => {
      came = done;
      send();
    });
    return performance.now() - began;
  };
}
