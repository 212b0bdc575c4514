import { expect, test } from 'vitest';
import { safeNext } from './next-path.ts';

test.each(['/containers', '/containers/web/logs?follow=0', '/jobs#x'])('%s of this site is kept', (path) => {
  expect(safeNext(path)).toBe(path);
});

test.each([
  'https://evil.test',
  '//evil.test',
  '/\\evil.test',
  'javascript:alert(1)',
  '/..//evil.test',
  '',
  undefined,
  7,
])('%s leads home', (path) => {
  expect(safeNext(path)).toBe('/');
});
