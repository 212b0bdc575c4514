import { expect, test } from 'vitest';
import { branchesAbove, flattenJson, lineId } from './flatten-json.ts';

const value = { Id: 'abc', HostConfig: { Mounts: [{ Target: '/data' }], 'io.x': null } };

test('open branches show their children, each with the keys that lead to it', () => {
  const keys = flattenJson(value, () => true).map((line) => line.keys);
  expect(keys).toEqual([
    ['Id'],
    ['HostConfig'],
    ['HostConfig', 'Mounts'],
    ['HostConfig', 'Mounts', 0],
    ['HostConfig', 'Mounts', 0, 'Target'],
    ['HostConfig', 'io.x'],
  ]);
});

test('a folded branch says how much is in it, and every line its place among its siblings', () => {
  const lines = flattenJson(value, () => false);
  expect(lines.map((line) => [line.name, line.kind, line.size, line.place, line.siblings])).toEqual([
    ['Id', 'string', 0, 1, 2],
    ['HostConfig', 'object', 2, 2, 2],
  ]);
});

test('null is a text, not an absence', () => {
  expect(flattenJson({ a: null }, () => true)[0]).toMatchObject({ kind: 'null', text: 'null' });
});

test('no two lines have the same id, whatever their keys hold', () => {
  expect(lineId(['a/b'])).not.toBe(lineId(['a', 'b']));
  expect(lineId(['a~1b'])).not.toBe(lineId(['a/b']));
  expect(branchesAbove(['a', 0, 'c'])).toEqual(['/a', '/a/0']);
});
