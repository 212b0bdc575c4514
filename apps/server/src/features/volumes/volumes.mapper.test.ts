import { expect, test } from 'vitest';
import { isHostBacked } from './volumes.mapper.ts';

test.each<[string, Record<string, string>, boolean]>([
  ['local', {}, false],
  ['local', { size: '10m' }, false],
  ['local', { type: 'tmpfs', device: 'tmpfs', o: 'size=10m' }, false],
  ['local', { type: 'none', o: 'bind', device: '/etc' }, true],
  ['local', { type: 'tmpfs', o: 'rbind', device: '/etc' }, true],
  ['local', { O: 'bind', Device: '/etc' }, true],
  ['local', { type: 'nfs', o: 'addr=10.0.0.1', device: ':/x' }, true],
  ['sshfs', {}, true],
])('%s %j leads out of the engine: %s', (driver, options, expected) => {
  expect(isHostBacked({ driver, options })).toBe(expected);
});
