import { expect, test } from 'vitest';
import { mountSize, mountSource } from './mount-words.ts';

const mount = {
  type: 'volume',
  source: 'data',
  target: '/data',
  readOnly: false,
  anonymous: false,
  driver: 'local',
  options: null,
  origin: 'container',
  alsoIn: [],
} as const;

test('a mount is called by its name or path, one without a name by the ends of the engine’s', () => {
  expect(mountSource({ ...mount, alsoIn: [] })).toBe('data');
  expect(mountSource({ ...mount, alsoIn: [], anonymous: true, source: '4be1c0aa'.repeat(8) })).toBe('4be1c0…c0aa');
  expect(mountSource({ ...mount, alsoIn: [], type: 'tmpfs', source: null })).toBe('tmpfs');
});

test('the size of what is in memory is said as it was asked for', () => {
  expect(['size=64m', 'noexec,size=1G', 'size=4096', 'rw', null].map((options) => mountSize({ options }))).toEqual([
    '64 MiB',
    '1 GiB',
    '4096 B',
    null,
    null,
  ]);
});
