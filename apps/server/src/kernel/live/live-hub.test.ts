import { expect, test } from 'vitest';
import { BerthError } from '../errors.ts';
import { createLiveHub } from './live-hub.ts';
import type { TopicProvider } from './topic-provider.ts';

const topic = { name: 'job', id: 'j1' } as const;
const viewer = { userId: 'u', name: 'u', role: 'viewer', sessionId: 's' } as const;

function counted(check?: TopicProvider<'job'>['check']) {
  const counts = { opened: 0, closed: 0 };
  const provider: TopicProvider<'job'> = {
    name: 'job',
    ...(check === undefined ? {} : { check }),
    open() {
      counts.opened += 1;
      const close = () => {
        counts.closed += 1;
      };
      return { snapshot: () => Promise.reject(new Error('not asked for')), close };
    },
  };
  return { provider, counts };
}

test('many viewers of one topic are one subscription, which ends with the last', () => {
  const hub = createLiveHub();
  const { provider, counts } = counted();
  hub.provide(provider);
  const joined = Array.from({ length: 50 }, () => hub.join(topic));
  expect(new Set(joined.map(({ channel }) => channel)).size).toBe(1);
  for (const { leave } of joined.slice(1)) leave();
  expect(counts).toEqual({ opened: 1, closed: 0 });
  joined[0]?.leave();
  expect(counts).toEqual({ opened: 1, closed: 1 });
  expect(hub.join(topic).channel.epoch).not.toBe(joined[0]?.channel.epoch);
});

test('the same rows in another order are the same topic', () => {
  const hub = createLiveHub();
  let opened = 0;
  hub.provide({
    name: 'stats',
    open() {
      opened += 1;
      return { snapshot: () => ({ samples: [] }), close: () => {} };
    },
  });
  hub.join({ name: 'stats', engine: 'local', ids: ['a', 'b'] });
  hub.join({ name: 'stats', engine: 'local', ids: ['b', 'a'] });
  expect(opened).toBe(1);
});

test('what the provider refuses is refused, though the role has the permission', () => {
  const hub = createLiveHub();
  const { provider } = counted(() => {
    throw new BerthError('job_not_found', 'There is no such job.');
  });
  hub.provide(provider);
  expect(() => hub.authorise(topic, viewer)).toThrow('There is no such job.');
});

test('a topic that nobody provides is not found', () => {
  expect(() => createLiveHub().authorise(topic, viewer)).toThrow(BerthError);
});
