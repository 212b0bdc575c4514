import { runSpecSchema } from '@berth/run-spec';
import { expect, test } from 'vitest';
import { sampleDetail } from '../testing/sample-detail.ts';
import { commandChanges } from './command-changes.ts';

const image = {
  entrypoint: ['/start'],
  cmd: ['serve', 'app.js'],
  workdir: '/app',
  user: 'node',
  exposedPorts: [],
  stopSignal: null,
};
const own = { imageConfig: image, entrypoint: ['/start'], workdir: '/app', user: 'node' };

test('a container that runs the image’s own command has nothing to say', () => {
  expect(commandChanges(sampleDetail(own))).toEqual({
    imageCommand: null,
    added: new Set(),
    changed: [],
    same: ['entrypoint', 'user', 'directory'],
  });
});

test('the words that the image’s command does not have are known, and what else was changed', () => {
  const spec = runSpecSchema.parse({ image: 'app', command: ['serve', '--heap=460', 'app.js'] });
  expect(commandChanges(sampleDetail({ ...own, spec, user: '' }))).toEqual({
    imageCommand: '/start serve app.js',
    added: new Set(['--heap=460']),
    changed: [{ setting: 'user', image: 'node' }],
    same: ['entrypoint', 'directory'],
  });
});

test('without its image nothing is said', () => {
  expect(commandChanges(sampleDetail({ imageConfig: null }))).toBeNull();
});
