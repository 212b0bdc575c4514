import type { LiveServerMessage, Topic } from '@berth/contract';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { freshSubscription, lose, receive, type Subscription, subscribeMessage } from './subscriptions.ts';

const topic: Topic = { name: 'job', id: 'j1' };
const job = {
  id: 'j1',
  kind: 'image:pull',
  target: 'nginx',
  status: 'running',
  createdBy: { id: 'u', name: 'u' },
  createdAt: '2026-01-01T00:00:00Z',
  startedAt: null,
  endedAt: null,
  progress: null,
  steps: [],
  items: [],
  error: null,
  result: null,
  cancellable: true,
  seen: false,
};
const line = (n: number) => ({ n, at: '2026-01-01T00:00:00Z', text: `line ${n}` });
const snapshot = (seq: number, lines: number): LiveServerMessage => ({
  op: 'snapshot',
  sub: 1,
  epoch: 'e',
  seq,
  data: { job, output: Array.from({ length: lines }, (_, n) => line(n)) },
});
const delta = (seq: number, n = seq): LiveServerMessage => ({ op: 'delta', sub: 1, seq, data: { output: [line(n)] } });

function play(messages: LiveServerMessage[], from = freshSubscription(1, topic)): Subscription | null {
  return messages.reduce<Subscription | null>((state, message) => state && receive(state, message), from);
}
const numbers = (state: Subscription | null) => state?.held.job?.output.map((each) => each.n);

test('a snapshot comes first, deltas follow', () => {
  const state = play([snapshot(0, 1), delta(1), delta(2)]);
  expect(state?.status).toBe('live');
  expect(numbers(state)).toEqual([0, 1, 2]);
});

test('a delta before its snapshot, and one that was seen already, change nothing', () => {
  expect(play([delta(1)])?.status).toBe('waiting');
  expect(numbers(play([snapshot(1, 2), delta(1)]))).toEqual([0, 1]);
});

test('a gap and a message that is not understood ask for a fresh snapshot', () => {
  expect(play([snapshot(0, 1), delta(2)])).toBeNull();
  expect(play([{ op: 'snapshot', sub: 1, epoch: 'e', seq: 0, data: { job: 'x' } }])).toBeNull();
});

test('after a lost line it asks for what it missed, and keeps what it had meanwhile', () => {
  const state = play([snapshot(4, 5)]);
  const lost = state && lose(state);
  expect(lost?.status).toBe('stale');
  expect(numbers(lost)).toHaveLength(5);
  expect(lost && subscribeMessage(lost)).toEqual({ op: 'subscribe', sub: 1, topic, since: { epoch: 'e', seq: 4 } });
  const resumed = lost && play([{ op: 'resumed', sub: 1, epoch: 'e', seq: 4 }, delta(5)], lost);
  expect(resumed?.status).toBe('live');
  expect(numbers(resumed)).toEqual([0, 1, 2, 3, 4, 5]);
});

test('a refusal is kept with its reason', () => {
  const state = play([snapshot(0, 1), { op: 'refused', sub: 1, code: 'job_not_found', message: 'gone' }]);
  expect(state?.status).toBe('refused');
  expect(state?.refusal?.code).toBe('job_not_found');
});

test('however a stream is cut and resumed, no line is missing and none comes twice', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3), { maxLength: 30 }), fc.nat(5), (cuts, first) => {
      let state: Subscription | null = receive(freshSubscription(1, topic), snapshot(first, first + 1));
      let sent = first;
      for (const cut of cuts) {
        if (state && cut === 0) state = lose(state);
        // The server sends again from where the viewer said it was, and sometimes more than that.
        const from = Math.max(0, (state?.position?.seq ?? 0) - cut);
        sent += 1;
        for (let seq = from + 1; state && seq <= sent; seq++) state = receive(state, delta(seq));
      }
      expect(numbers(state)).toEqual(Array.from({ length: sent + 1 }, (_, n) => n));
    }),
  );
});
