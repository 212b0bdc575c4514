import type { RunningBerth } from './berth.ts';
import { type Figure, mb, ms } from './figure.ts';
import { rssGrowth } from './log-socket.ts';
import { rawDrain } from './raw-socket.ts';

const rounds = 3;

/** A whole log through the server beside the same log from the engine's socket, in turns; every line is counted. */
export async function benchDownload(
  berth: RunningBerth,
  socketPath: string,
  containerId: string,
  lines: number,
): Promise<Figure[]> {
  let [raw, ours, growth] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 0];
  let counted = 0;
  for (let round = 0; round < rounds; round++) {
    raw = Math.min(raw, (await rawDrain(socketPath, `/containers/${containerId}/logs?stdout=1&stderr=1`)).ms);
    growth = Math.max(
      growth,
      await rssGrowth(berth, async () => {
        const began = performance.now();
        counted = await countLines(berth, containerId);
        ours = Math.min(ours, performance.now() - began);
      }),
    );
  }
  const share = raw / ours;
  return [
    {
      what: `Download of ${lines.toLocaleString('en')} lines, every line`,
      must: '≥ 0.7 × the raw rate',
      is: `${share.toFixed(2)} × (${ms(ours)}, ${counted.toLocaleString('en')} lines)`,
      raw: ms(raw),
      met: share >= 0.7 && counted === lines,
    },
    { what: '… server memory', must: 'RSS + ≤ 60 MB', is: `+ ${mb(growth)}`, raw: '', met: growth <= 60e6 },
  ];
}

async function countLines(berth: RunningBerth, containerId: string): Promise<number> {
  const url = `${berth.origin}/api/v1/containers/${containerId}/logs`;
  const answer = await fetch(url, { headers: { cookie: berth.cookie } });
  if (!answer.ok || answer.body === null) throw new Error(`The download answered ${answer.status}`);
  let count = 0;
  for await (const chunk of answer.body) {
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) count++;
  }
  return count;
}
