import type { RunningBerth } from './berth.ts';
import { type Figure, mb, ms } from './figure.ts';
import { openLogSocket, rssGrowth } from './log-socket.ts';
import { rawDrain } from './raw-socket.ts';

const rounds = 3;

/** One line is searched for in a whole log; beside it the same log is read from the engine's socket, in turns. */
export async function benchSearch(
  berth: RunningBerth,
  socketPath: string,
  containerId: string,
  text: string,
): Promise<Figure[]> {
  let [raw, ours, growth] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  let hits = 0;
  for (let round = 0; round < rounds; round++) {
    const path = `/containers/${containerId}/logs?stdout=1&stderr=1&timestamps=1`;
    raw = Math.min(raw, (await rawDrain(socketPath, path)).ms);
    growth = Math.max(
      growth,
      await rssGrowth(berth, async () => {
        const found = await searchFor(berth, containerId, text);
        ours = Math.min(ours, found.ms);
        hits = found.hits;
      }),
    );
  }
  const ratio = ours / raw;
  return [
    {
      what: 'Search of a million lines for one line',
      must: '≤ 1.5 × reading them raw',
      is: `${ratio.toFixed(2)} × (${ms(ours)}, ${hits} hit)`,
      raw: ms(raw),
      met: ratio <= 1.5 && hits === 1,
    },
    { what: '… server memory', must: 'RSS + ≤ 60 MB', is: `+ ${mb(growth)}`, raw: '', met: growth <= 60e6 },
  ];
}

async function searchFor(
  berth: RunningBerth,
  containerId: string,
  text: string,
): Promise<{ ms: number; hits: number }> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const socket = await openLogSocket(berth, containerId, '', (message) => {
    if (message.op !== 'search') return;
    if (message.state === 'done') resolve(message.hits);
    if (message.state === 'failed') reject(new Error(message.error?.message));
  });
  const began = performance.now();
  socket.send({ op: 'search', id: 1, query: { text, mode: 'text', case: 'smart' } });
  const hits = await promise;
  const took = performance.now() - began;
  socket.close();
  return { ms: took, hits };
}
