import type { EngineEvent } from '@berth/engine';
import { expect, test } from 'vitest';
import { createChangeRing } from './change-ring.ts';
import { createEventRecorder, type Seen } from './record-events.ts';

const begin = Date.parse('2026-06-01T00:00:00Z');
let second = 0;

type Given = [action: string, more?: Partial<EngineEvent> & { after?: number; own?: boolean; row?: Seen['row'] }];

/** What is told after these events, oldest first: who, what, and the number beside it. */
function told(...given: Given[]): string[] {
  return toldSince(-Infinity, ...given);
}

/** The same where the events begin so many seconds into them. */
function toldSince(start: number, ...given: Given[]): string[] {
  second = 0;
  const ring = createChangeRing();
  const record = createEventRecorder(ring, begin + start * 1000);
  for (const [action, { after = 1, own = false, row, ...more } = {}] of given) {
    second += after;
    const time = begin + second * 1000;
    const event = { type: 'container', action, id: 'c1', detail: undefined, attributes: { name: 'web' }, ...more };
    record({ event: { ...event, scope: 'local', time, timeNano: `${time}000000` }, own, row });
  }
  return ring
    .items()
    .map(({ by, action, exitCode, count, note }) =>
      [
        by,
        action,
        ...(exitCode === null ? [] : [exitCode]),
        ...(count > 1 ? [`×${count}`] : []),
        ...(note ? [note] : []),
      ].join(' '),
    );
}

const ended = (exitCode: number) => ({ attributes: { name: 'web', exitCode: String(exitCode) } });
const always = { restartPolicy: 'always', autoRemove: false };

test.each<[string, Given[], string[]]>([
  ['docker run', [['create'], ['start']], ['outside container:run']],
  [
    'docker start of what has just ended',
    [['create'], ['start'], ['die', ended(0)], ['start']],
    ['outside container:run', 'engine container:die 0', 'outside container:start'],
  ],
  ['docker stop', [['kill'], ['die', ended(0)], ['stop']], ['outside container:stop 0']],
  ['docker kill', [['kill'], ['die', ended(137)]], ['outside container:kill 137']],
  ['docker restart', [['kill'], ['die', ended(0)], ['stop'], ['start'], ['restart']], ['outside container:restart']],
  ['docker rm -f', [['kill'], ['die', ended(137)], ['destroy']], ['outside container:remove']],
  [
    'docker rm of what has ended long ago',
    [
      ['die', ended(1)],
      ['destroy', { after: 90 }],
    ],
    ['engine container:die 1', 'outside container:remove'],
  ],
  ['docker pause', [['pause'], ['unpause']], ['outside container:pause', 'outside container:unpause']],
  ['docker exec', [['exec_start', { detail: 'sh -c ls' }]], ['outside container:exec sh -c ls']],
  [
    'a signal that ends nothing',
    [
      ['kill', { attributes: { name: 'web', signal: '1' } }],
      ['die', { ...ended(2), after: 20 }],
    ],
    ['engine container:die 2'],
  ],
])('%s is one change', (_what, given, expected) => {
  expect(told(...given)).toEqual(expected);
});

test('a crash loop is one line that is counted, and the engine’s restarts are not told', () => {
  const loop: Given[] = [1, 2, 3].flatMap((): Given[] => [
    ['die', { ...ended(1), row: always }],
    ['start', { row: always }],
  ]);
  expect(told(...loop)).toEqual(['engine container:die 1 ×3']);
});

test('a restart of what ended before the events began is not laid at anybody’s door', () => {
  expect(toldSince(0, ['start', { after: 40, row: always }])).toEqual([]);
  expect(toldSince(0, ['start', { after: 40 }])).toEqual(['outside container:start']);
  expect(toldSince(0, ['start', { after: 400, row: always }])).toEqual(['outside container:start']);
  expect(toldSince(0, ['create'], ['start', { row: always }])).toEqual(['outside container:run']);
});

test('out of memory and the end that follows are one', () => {
  expect(told(['oom'], ['oom'], ['die', ended(137)])).toEqual(['engine container:oom 137']);
});

test('a container that removes itself only ends', () => {
  const row = { restartPolicy: 'no', autoRemove: true };
  expect(told(['die', { ...ended(0), row }], ['destroy', { row }])).toEqual(['engine container:die 0']);
});

test('what Berth has caused is left to the audit, and a later end is not taken for it', () => {
  expect(told(['kill', { own: true }], ['die', { ...ended(0), own: true }], ['stop', { own: true }])).toEqual([]);
  expect(told(['start', { own: true }], ['die', { ...ended(3), after: 200 }])).toEqual(['engine container:die 3']);
});

test('health is told when it fails; things other than containers when they come and go', () => {
  expect(told(['health_status', { detail: 'healthy' }], ['health_status', { detail: 'unhealthy' }])).toEqual([
    'engine container:unhealthy',
  ]);
  expect(told(['destroy', { type: 'volume' }], ['mount', { type: 'volume' }])).toEqual(['outside volume:remove']);
});

test('two hundred changes are kept', () => {
  const many = Array.from({ length: 250 }, (): Given => ['pause']);
  expect(told(...many)).toHaveLength(200);
});

test('a secret in a command is not told on', () => {
  expect(told(['exec_start', { detail: 'mysql --password=hunter2' }]).join()).not.toContain('hunter2');
});
