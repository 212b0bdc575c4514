import { expect, it } from 'vitest';
import { compareVersions, isApiVersion, isAtLeast } from './api-version.ts';

it('compares versions part by part as numbers', () => {
  expect(compareVersions('1.9', '1.40')).toBeLessThan(0);
  expect(compareVersions('1.45', '1.45')).toBe(0);
  expect(compareVersions('2.0', '1.99')).toBeGreaterThan(0);
  expect(isAtLeast('1.42', '1.42')).toBe(true);
  expect(isAtLeast('1.41', '1.42')).toBe(false);
});

it('tells a version from anything else that a header may hold', () => {
  expect(['1.41', '1.150'].every(isApiVersion)).toBe(true);
  expect(['', 'v1.41', '1', '1.41.2', '../..', undefined].some(isApiVersion)).toBe(false);
});
