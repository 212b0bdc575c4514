import { expect, test } from 'vitest';
import { sampleContainer } from '../testing/sample-container.ts';
import { successorOf } from './successor.ts';

const old = sampleContainer({ name: 'web' });
const fresh = sampleContainer({ name: 'web' });

test('a removed container is followed by the one that bears its name', () => {
  expect(successorOf([fresh], old, 'web', true)).toBe(fresh);
  expect(successorOf([sampleContainer({ name: 'web-2' })], old, 'web', true)).toBeNull();
});

test('a container that made room under another name is followed by the one that took its name', () => {
  expect(successorOf([{ ...old, name: 'web-old' }, fresh], { ...old, name: 'web-old' }, 'web', false)).toBe(fresh);
});

test('Compose renames the old one before it removes it: the name of the beginning counts', () => {
  expect(successorOf([fresh], { ...old, name: 'abc_web' }, 'web', true)).toBe(fresh);
});

test('while a container keeps its name nobody takes its place', () => {
  expect(successorOf([old, sampleContainer({ name: 'db' })], old, 'web', false)).toBeNull();
});
