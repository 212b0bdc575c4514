import type { Process } from '@berth/contract';
import { expect, test } from 'vitest';
import { matchProcesses, orderProcesses } from './order-processes.ts';

const process = (pid: number, parent: number | null, given: Partial<Process> = {}): Process => ({
  pid,
  parent,
  user: 'root',
  state: 'S',
  cpu: 0,
  memory: 0,
  elapsed: 0,
  command: 'sh',
  ...given,
});
const pids = (placed: ReturnType<typeof orderProcesses>) => placed.map(({ process: { pid } }) => pid);

test('as a tree children stand below their parent, and what comes from outside is a first one', () => {
  const placed = orderProcesses([process(30, 20), process(10, 1), process(20, 10), process(15, 10), process(40, 2)], {
    by: 'tree',
  });
  expect(placed.map(({ process: { pid }, depth }) => [pid, depth])).toEqual([
    [10, 0],
    [15, 1],
    [20, 1],
    [30, 2],
    [40, 0],
  ]);
});

test('a table that says two are each other’s parents loses none of them', () => {
  expect(pids(orderProcesses([process(1, 2), process(2, 1), process(3, 3)], { by: 'tree' }))).toEqual([3, 1, 2]);
});

test('by a column, what is unknown comes last either way', () => {
  const rows = [process(1, 0, { cpu: null }), process(2, 0, { cpu: 5 }), process(3, 0, { cpu: 50 })];
  expect(pids(orderProcesses(rows, { by: 'cpu', descending: true }))).toEqual([3, 2, 1]);
  expect(pids(orderProcesses(rows, { by: 'cpu', descending: false }))).toEqual([2, 3, 1]);
});

test('every word must be found, in the command, the user or the number', () => {
  const rows = [
    process(71, 0, { command: 'nginx: worker' }),
    process(72, 0, { command: 'nginx: master', user: 'www' }),
  ];
  expect(matchProcesses(rows, 'NGINX www').map(({ pid }) => pid)).toEqual([72]);
  expect(matchProcesses(rows, '71').map(({ pid }) => pid)).toEqual([71]);
  expect(matchProcesses(rows, ' ')).toBe(rows);
});
