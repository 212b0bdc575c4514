import { EngineError, type FeedState, type UnreachableReason } from '@berth/engine';
import { expect, test } from 'vitest';
import { firstStatus, withState } from './engine-status.ts';

const first = firstStatus({ engine: 'local', address: 'unix:///x', sandbox: false }, '2026-01-01T00:00:00.000Z');
const at = Date.parse('2026-01-02T00:00:00Z');

function after(error: EngineError): ReturnType<typeof withState> {
  const state: FeedState = { status: error.kind === 'timeout' ? 'not_answering' : 'unreachable', since: at, error };
  return withState({ ...first, version: '28.5', latencyMs: 2 }, state);
}

test.each<[UnreachableReason, string]>([
  ['socket_missing', 'no_socket'],
  ['permission_denied', 'permission_denied'],
  ['refused', 'refused'],
  ['cut', 'refused'],
  ['tls', 'tls'],
  ['host_unknown', 'other'],
])('unreachable because of %s is the trouble %s', (reason, trouble) => {
  expect(after(new EngineError('unreachable', 'words', { reason }))).toMatchObject({
    state: 'unreachable',
    trouble,
    message: 'words',
    since: '2026-01-02T00:00:00.000Z',
  });
});

test.each<[ConstructorParameters<typeof EngineError>[0], string]>([
  ['timeout', 'not_answering'],
  ['too_old', 'too_old'],
  ['upgrade_stripped', 'upgrade_stripped'],
  ['malformed', 'other'],
])('%s is the trouble %s', (kind, trouble) => {
  expect(after(new EngineError(kind, 'words')).trouble).toBe(trouble);
});

test('while it is away what is known of it stays, but for its latency', () => {
  expect(after(new EngineError('timeout', 'words'))).toMatchObject({ version: '28.5', latencyMs: null });
});

test('connected again, nothing is left of the trouble', () => {
  const back = withState(after(new EngineError('timeout', 'words')), {
    status: 'connected',
    since: at,
    error: undefined,
  });
  expect(back).toMatchObject({ state: 'connected', trouble: null, message: null });
});
