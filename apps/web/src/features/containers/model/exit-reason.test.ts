import { expect, test } from 'vitest';
import { endedContainer, sampleContainer } from '../testing/sample-container.ts';
import { exitReason, ranFor } from './exit-reason.ts';
import { rowReason } from './row-reason.ts';

test.each([
  [0, 400, 'tooQuick'],
  [0, 60_000, 'done'],
  [1, 60_000, 'error'],
  [126, 10, 'notExecutable'],
  [127, 10, 'notFound'],
  [130, 5000, 'stopped'],
  [134, 5000, 'crashed'],
  [137, 5000, 'killed'],
  [139, 5000, 'crashed'],
  [141, 5000, 'signal'],
  [143, 5000, 'stopped'],
  [255, 5000, 'error'],
])('code %i after %i ms means %s', (code, ranMs, key) => {
  expect(exitReason(endedContainer(code, ranMs))?.key).toBe(key);
});

test('137 with the engine saying so is out of memory, with or without a limit', () => {
  expect(exitReason(endedContainer(137, 9000, { oomKilled: true, memoryLimit: 2e9 }))?.key).toBe('oom');
  expect(exitReason(endedContainer(137, 9000, { oomKilled: true }))?.key).toBe('oomNoLimit');
});

test('a living container has no reason, even one that was once killed for memory', () => {
  expect(exitReason(sampleContainer({ oomKilled: true, exitCode: 137 }))).toBeNull();
});

test('a clock that went backwards gives no duration', () => {
  expect(ranFor(endedContainer(0, -5))).toBeNull();
});

test.each([
  ['bash', 'bash'],
  ['/bin/sh', 'sh'],
  ['/bin/bash -l', 'bash'],
  ['python3', 'python3'],
  ['sh -c ls', null],
  ['python3 app.py', null],
  ['nginx -g daemon off;', null],
  ['', null],
])('%j that ends at once, with no terminal, waited for somebody who types: %s', (command, program) => {
  const reason = exitReason({ ...endedContainer(0, 100), command, tty: false });
  expect(reason).toEqual(program === null ? { key: 'tooQuick', code: 0 } : { key: 'noTerminal', code: 0, program });
  expect(exitReason({ ...endedContainer(0, 100), command, tty: true })?.key).toBe('tooQuick');
});

test('a row explains what went wrong, and is silent about what ended well', () => {
  expect(rowReason(endedContainer(2, 9000))?.exit?.key).toBe('error');
  expect(rowReason(endedContainer(0, 100))?.exit?.key).toBe('tooQuick');
  expect(rowReason(endedContainer(0, 9000))).toBeNull();
  expect(rowReason(sampleContainer())).toBeNull();
});

test('three restarts are a loop, one is not', () => {
  const restarting = { state: 'restarting', exitCode: 1 };
  expect(rowReason(sampleContainer({ ...restarting, restartCount: 14 }))?.loop).toBe(14);
  expect(rowReason(sampleContainer({ ...restarting, restartCount: 1 }))?.loop).toBeNull();
});
