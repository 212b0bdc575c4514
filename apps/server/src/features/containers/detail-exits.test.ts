import { expect, test } from 'vitest';
import { details } from '../../../test/mirror/rows.ts';
import { detailExits } from './detail-exits.ts';

const { state } = details();
const ended = {
  ...state,
  running: false,
  exitCode: 3,
  startedAt: '2026-01-01T00:00:00Z',
  finishedAt: '2026-01-01T00:00:09.9Z',
};
const seen = { at: '2026-01-01T00:00:10.100Z', exitCode: 3, oomKilled: false, startedAt: null };

test('the end that the engine remembers is told where nobody saw it', () => {
  expect(detailExits(details({ state: ended }), [])).toEqual([
    { at: '2026-01-01T00:00:09.900Z', exitCode: 3, oomKilled: false, startedAt: '2026-01-01T00:00:00.000Z' },
  ]);
});

test('an end that was seen is told once', () => {
  expect(detailExits(details({ state: ended }), [seen])).toEqual([seen]);
});

test('of a container that runs again only the moment is known, not the code', () => {
  const state = { ...ended, running: true, exitCode: 0, startedAt: '2026-01-01T00:01:00Z' };
  expect(detailExits(details({ state }), [])).toEqual([
    { at: '2026-01-01T00:00:09.900Z', exitCode: null, oomKilled: false, startedAt: null },
  ]);
});
