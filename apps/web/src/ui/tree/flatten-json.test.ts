import { expect, test } from 'vitest';
import { flattenJson } from './flatten-json.ts';

const value = { Id: 'abc', HostConfig: { Mounts: [{ Target: '/data' }], 'io.x': null } };

test('open branches show their children, with paths that can be copied', () => {
  const paths = flattenJson(value, () => true).map((line) => line.path);
  expect(paths).toEqual([
    'Id',
    'HostConfig',
    'HostConfig.Mounts',
    'HostConfig.Mounts[0]',
    'HostConfig.Mounts[0].Target',
    'HostConfig["io.x"]',
  ]);
});

test('a folded branch says how much is in it', () => {
  const lines = flattenJson(value, () => false);
  expect(lines.map((line) => [line.name, line.kind, line.size])).toEqual([
    ['Id', 'string', 0],
    ['HostConfig', 'object', 2],
  ]);
});

test('null is a text, not an absence', () => {
  expect(flattenJson({ a: null }, () => true)[0]).toMatchObject({ kind: 'null', text: 'null' });
});
