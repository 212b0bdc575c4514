import { expect, test } from 'vitest';
import { PART_MS, watchPlan } from './watch-plan.ts';

const ids = (count: number) => Array.from({ length: count }, (_, n) => String(n).padStart(4, '0'));

test('a few are all measured', () => {
  expect(watchPlan(ids(60), new Map(), 0)).toHaveLength(60);
});

test('of many, all are measured in turns, and never more than sixty at once', () => {
  const many = ids(500);
  const used = new Map(many.map((id, n) => [id, n]));
  const seen = new Set<string>();
  for (let turn = 0; turn < 17; turn += 1) {
    const plan = watchPlan(many, used, turn * PART_MS);
    expect(plan.length).toBeLessThanOrEqual(60);
    for (const id of plan) seen.add(id);
  }
  expect(seen.size).toBe(500);
});

test('those that used most stay measured; what has ended does not', () => {
  const many = ids(100);
  const used = new Map([
    ['0099', 90],
    ['gone', 99],
  ]);
  const plan = watchPlan(many, used, 0);
  expect(plan).toContain('0099');
  expect(plan).not.toContain('gone');
});

test('all who watch at the same time measure the same', () => {
  const many = ids(300);
  expect(watchPlan([...many].reverse(), new Map(), 7 * PART_MS + 5)).toEqual(watchPlan(many, new Map(), 7 * PART_MS));
});
