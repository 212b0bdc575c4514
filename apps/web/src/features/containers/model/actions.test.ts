import { expect, test } from 'vitest';
import { endedContainer, sampleContainer } from '../testing/sample-container.ts';
import { blockedBy } from './actions.ts';
import { dockerCommand } from './docker-command.ts';

test.each([
  ['start', 'running', 'running'],
  ['start', 'exited', null],
  ['start', 'paused', 'paused'],
  ['stop', 'exited', 'notRunning'],
  ['stop', 'restarting', null],
  ['pause', 'running', null],
  ['pause', 'paused', 'paused'],
  ['unpause', 'running', 'notPaused'],
  ['unpause', 'paused', null],
  ['kill', 'created', 'notRunning'],
  ['remove', 'running', null],
  ['remove', 'removing', 'removing'],
] as const)('%s of a container that is %s: %s', (action, state, expected) => {
  expect(blockedBy(action, sampleContainer({ state }), false)).toBe(expected);
});

test('nothing is done while the engine is away, and nothing to Berth itself', () => {
  expect(blockedBy('start', endedContainer(0, 5000), true)).toBe('stale');
  expect(blockedBy('stop', sampleContainer({ isBerth: true }), false)).toBe('isBerth');
});

test('while it stops, only a kill or a removal helps', () => {
  const row = sampleContainer({ pending: 'stopping' });
  expect(blockedBy('restart', row, false)).toBe('pending');
  expect(blockedBy('kill', row, false)).toBeNull();
});

test('the equal commands', () => {
  expect(dockerCommand.stop(['a', 'b'], 30)).toBe('docker stop --time 30 a b');
  expect(dockerCommand.kill(['a'], 'HUP')).toBe('docker kill --signal HUP a');
  expect(dockerCommand.remove(['a b'], { force: true, volumes: true })).toBe("docker rm --force --volumes 'a b'");
});
