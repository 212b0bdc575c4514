import type { PullEvent } from '@berth/engine';
import { expect, test } from 'vitest';
import { createPullSum, layerStep } from './pull-progress.ts';

const event = (id: string | undefined, status: string, current?: number, total?: number): PullEvent => ({
  id,
  status,
  current,
  total,
});

test('layers are steps; words on the whole are none', () => {
  expect(layerStep(event('abc', 'Downloading', 5, 10))).toEqual({
    key: 'abc',
    status: 'running',
    current: 5,
    total: 10,
  });
  expect(layerStep(event('abc', 'Already exists'))).toMatchObject({ status: 'done', current: null });
  expect(layerStep(event('1.27', 'Pulling from library/nginx'))).toBeUndefined();
  expect(layerStep(event(undefined, 'Status: Image is up to date'))).toBeUndefined();
  expect(layerStep(event('abc', 'constructor'))).toBeUndefined();
});

test('the sum of all layers never falls, though unpacking counts its bytes anew', () => {
  const sum = createPullSum();
  expect(sum(event('a', 'Pulling fs layer'))).toBeUndefined();
  expect(sum(event('a', 'Downloading', 5, 10))).toEqual({ current: 5, total: 10 });
  expect(sum(event('b', 'Downloading', 1, 10))).toEqual({ current: 6, total: 20 });
  expect(sum(event('a', 'Download complete'))).toEqual({ current: 11, total: 20 });
  expect(sum(event('a', 'Extracting', 2, 10))).toEqual({ current: 11, total: 20 });
});
