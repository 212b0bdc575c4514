import type { RunningBerth } from './berth.ts';
import { type Figure, mb } from './figure.ts';

const seconds = 90;

/** The server with 500 containers and nobody watching: memory, processor, and every request that it sends to the engine. */
export async function benchIdle(
  berth: RunningBerth,
  requests: readonly { method: string; path: string }[],
): Promise<Figure[]> {
  await new Promise((done) => setTimeout(done, 15_000));
  const cpu = await berth.cpuSeconds();
  const before = requests.length;
  await new Promise((done) => setTimeout(done, seconds * 1000));
  const share = ((await berth.cpuSeconds()) - cpu) / seconds;
  const rss = await berth.rss();
  const sent = requests.slice(before).map((r) => `${r.method} ${r.path.replace(/^\/v[\d.]+/, '').split('?')[0]}`);
  const counts = Map.groupBy(sent, (name) => name);
  const list = [...counts].map(([name, all]) => `${all.length} × ${name}`).join(', ');
  const streams = sent.filter((name) => /logs|stats|attach|exec/.test(name)).length;
  return [
    { what: '500 containers, nobody watching: memory', must: 'RSS ≤ 120 MB', is: mb(rss), raw: '', met: rss <= 120e6 },
    { what: '… processor', must: '≤ 1 % of a core', is: `${(share * 100).toFixed(2)} %`, raw: '', met: share <= 0.01 },
    {
      what: '… engine requests',
      must: 'no stream but events',
      is: `${list || 'none'} in ${seconds} s`,
      raw: '',
      met: streams === 0,
    },
  ];
}
