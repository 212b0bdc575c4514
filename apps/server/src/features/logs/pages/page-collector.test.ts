import { expect, it } from 'vitest';
import { PageCollector } from './page-collector.ts';

const line = (second: number, m: string) =>
  ({ s: 'o', t: `2026-01-01T00:00:${String(second).padStart(2, '0')}.000000000Z`, m }) as const;

it('holds a few MiB of long lines, however many are wanted before the place', () => {
  const collector = new PageCollector({ t: line(50, '').t }, { before: 5000, after: 0 });
  for (let i = 0; i < 200; i++) {
    collector.take(line(Math.floor(i / 10), 'x'.repeat(100_000)));
    expect(collector.held).toBeLessThan(5 * 1024 * 1024);
  }
  expect(collector.take(line(50, 'here'))).toBe(false);
  const { lines, at, short } = collector.page(false);
  expect([lines.at(-1)?.m, at, short]).toEqual(['here', lines.length - 1, false]);
  expect(lines.length).toBeGreaterThan(15);
});
