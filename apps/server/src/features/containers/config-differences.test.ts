import type { ContainerConfig } from '@berth/engine';
import { expect, test } from 'vitest';
import { details } from '../../../test/mirror/rows.ts';
import { configDifferences } from './config-differences.ts';

const image: ContainerConfig = {
  ...details().config,
  env: ['PATH=/bin', 'LEVEL=warn'],
  cmd: ['serve'],
  entrypoint: ['/start'],
  user: 'app',
  labels: { maker: 'us', 'app.token': 'c4nary' },
  exposedPorts: ['80/tcp'],
  volumes: [],
  stopSignal: undefined,
  healthcheck: undefined,
};

const paths = (config: ContainerConfig) =>
  configDifferences(config, image, true).map(({ path, origin }) => [path.slice(1).join('.'), origin]);

test('a container that was told nothing is as its image', () => {
  expect(configDifferences(image, image, true)).toEqual([]);
  expect(paths({ ...image, user: 'app', cmd: [...(image.cmd ?? [])] })).toEqual([]);
});

test('what was set here and what was changed, by the place where it stands', () => {
  const config: ContainerConfig = {
    ...image,
    env: ['LEVEL=info', 'MODE=fast', 'PATH=/bin'],
    cmd: ['serve', '--fast'],
    user: undefined,
    labels: { maker: 'them', stage: 'prod', 'app.token': 'c4nary' },
    exposedPorts: ['80/tcp', '9229/tcp'],
    stopSignal: 'SIGQUIT',
  };
  expect(paths(config)).toEqual([
    ['Env.0', 'changed'],
    ['Env.1', 'container'],
    ['Cmd', 'changed'],
    ['User', 'changed'],
    ['StopSignal', 'container'],
    ['ExposedPorts.9229/tcp', 'container'],
    ['Labels.maker', 'changed'],
    ['Labels.stage', 'container'],
  ]);
});

test('the image’s own value is told, but no secret to whoever may not read it', () => {
  const config = { ...image, env: ['LEVEL=info'], labels: { 'app.token': 'other' } };
  expect(configDifferences(config, image, true).map((one) => one.image)).toEqual(['warn', 'c4nary']);
  expect(JSON.stringify(configDifferences(config, image, false))).not.toMatch(/warn|c4nary|other/);
});

test('no command and an empty one are the same', () => {
  expect(configDifferences({ ...image, cmd: [] }, { ...image, cmd: undefined }, true)).toEqual([]);
});
