import type { Job } from '@berth/contract';
import { expect, test } from 'vitest';
import { durationOf, groupOf, inFacet, matchesText, shareOf } from './job-state.ts';

const job: Job = {
  id: 'j1',
  kind: 'container:stop',
  target: '2',
  status: 'running',
  createdBy: { id: 'u1', name: 'jonas' },
  createdAt: '2026-01-01T10:00:00Z',
  startedAt: '2026-01-01T10:00:01Z',
  endedAt: null,
  progress: { current: 1, total: 2, unit: 'items' },
  steps: [],
  items: [{ id: 'a', name: 'web-1', outcome: 'done', error: null }],
  error: null,
  result: null,
  cancellable: true,
  seen: false,
};

test('a failure stays among the failed until someone has seen it', () => {
  expect(groupOf({ ...job, status: 'failed' })).toBe('failed');
  expect(groupOf({ ...job, status: 'interrupted' })).toBe('failed');
  expect(groupOf({ ...job, status: 'failed', seen: true })).toBe('done');
});

test('the facets count failures whether seen or not, and mine by who started it', () => {
  expect(inFacet({ ...job, status: 'failed', seen: true }, 'failed', 'u2')).toBe(true);
  expect(inFacet(job, 'mine', 'u1')).toBe(true);
  expect(inFacet(job, 'mine', undefined)).toBe(false);
});

test('a search finds objects, kinds and people, and needs every word', () => {
  expect(matchesText(job, 'Stop', 'stop web')).toBe(true);
  expect(matchesText(job, '停止', '停止 jonas')).toBe(true);
  expect(matchesText(job, 'Stop', 'stop db')).toBe(false);
});

test('progress is a share, or unknown', () => {
  expect(shareOf(job)).toBe(0.5);
  expect(shareOf({ ...job, progress: null })).toBeNull();
  expect(shareOf({ ...job, progress: { current: 0, total: 0, unit: 'bytes' } })).toBeNull();
});

test('a running job counts up to now, an ended one stands', () => {
  const now = Date.parse('2026-01-01T10:00:11Z');
  expect(durationOf(job, now)).toBe(10_000);
  expect(durationOf({ ...job, endedAt: '2026-01-01T10:00:03Z' }, now)).toBe(2_000);
  expect(durationOf({ ...job, startedAt: null }, now)).toBeNull();
});
