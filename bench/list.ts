import type { RunningBerth } from './berth.ts';
import { type Figure, ms, percentile } from './figure.ts';
import { rawGet } from './raw-socket.ts';

/** p50 of the list over HTTP beside the engine's own list over its socket, taken in turns. */
export async function benchList(berth: RunningBerth, socketPath: string): Promise<Figure> {
  const raw: number[] = [];
  const ours: number[] = [];
  for (let round = 0; round < 60; round++) {
    raw.push((await rawGet(socketPath, '/containers/json?all=1')).ms);
    const began = performance.now();
    const answer = await fetch(`${berth.origin}/api/v1/containers`, { headers: { cookie: berth.cookie } });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error(`The list answered ${answer.status}`);
    ours.push(performance.now() - began);
  }
  const ratio = percentile(ours, 0.5) / percentile(raw, 0.5);
  return {
    what: 'List of 500 containers, p50 over HTTP',
    must: '≤ 0.5 × raw',
    is: `${ms(percentile(ours, 0.5))} = ${ratio.toFixed(2)} ×`,
    raw: ms(percentile(raw, 0.5)),
    met: ratio <= 0.5,
  };
}
