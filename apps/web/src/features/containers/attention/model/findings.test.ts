import type { ContainerSummary } from '@berth/contract';
import { expect, test } from 'vitest';
import { endedContainer, sampleContainer } from '../../testing/sample-container.ts';
import { findingsOf, type MemoryUse } from './findings.ts';

const now = Date.parse('2026-05-01T12:00:00Z');
const none = { memory: new Map<string, MemoryUse>(), disk: null, now };
const port = (containerPort: number, hostIp: string | null, hostPort: number | null = containerPort) =>
  ({ containerPort, hostIp, hostPort, protocol: 'tcp' }) as const;
const running = (over: Partial<ContainerSummary>) => sampleContainer({ name: 'it', ...over });

test.each<[string, ContainerSummary, string[]]>([
  ['runs', running({}), []],
  ['is unhealthy', running({ health: 'unhealthy', failingStreak: 5 }), ['unhealthy bad']],
  ['has not been checked yet', running({ health: 'starting' }), []],
  ['waits for its next restart', running({ state: 'restarting', exitCode: 1 }), ['restarting warn']],
  ['runs between two crashes', running({ restartCount: 4, startedAt: '2026-05-01T11:59:50Z' }), ['restarting warn']],
  ['has lasted since its restarts', running({ restartCount: 4, startedAt: '2026-05-01T11:00:00Z' }), []],
  ['was killed at its limit', endedContainer(137, 9_000, { oomKilled: true }), ['oom bad']],
  ['ended with an error', endedContainer(2, 9_000), ['failed bad']],
  ['was asked to end', endedContainer(143, 9_000), []],
  ['is done', endedContainer(0, 9_000), []],
  ['could not be started', running({ state: 'created', error: 'port is taken' }), ['failed bad']],
  ['is dead', running({ state: 'dead' }), ['dead bad']],
  ['opens a database to the world', running({ ports: [port(6379, '0.0.0.0'), port(6379, '::')] }), ['exposed warn']],
  ['opens a page to the world', running({ ports: [port(80, '0.0.0.0', 8080)] }), ['open idle']],
  ['opens a database to its own host only', running({ ports: [port(5432, '127.0.0.1')] }), []],
  ['exposes a port without publishing it', running({ ports: [port(5432, null, null)] }), []],
  ['is paused', running({ state: 'paused' }), []],
])('a container that %s', (_what, row, expected) => {
  expect(findingsOf([row], none).map(({ kind, tone }) => `${kind} ${tone}`)).toEqual(expected);
});

test('memory counts near the limit, and not what was not measured', () => {
  const [calm, near, at] = [running({}), running({}), running({})];
  const use = (used: number) => ({ used, limit: 100 });
  const memory = new Map([
    [calm.id, use(80)],
    [near.id, use(91)],
    [at.id, use(96)],
  ]);
  const found = findingsOf([calm, near, at, running({})], { ...none, memory });
  expect(found.map(({ kind, tone, percent }) => [kind, tone, percent])).toEqual([
    ['memory', 'warn', 91],
    ['memory', 'bad', 96],
  ]);
});

test.each([
  [80, []],
  [87, ['warn']],
  [97, ['bad']],
])('a disk that is %i %% full', (used, tones) => {
  expect(findingsOf([], { ...none, disk: { used, bytes: 100 } }).map(({ tone }) => tone)).toEqual(tones);
});

test('the worst comes first, the latest of a kind before the others', () => {
  const rows = [
    running({ name: 'page', ports: [port(80, '::')] }),
    endedContainer(1, 1_000, { name: 'earlier' }),
    endedContainer(1, 99_000, { name: 'later' }),
    running({ name: 'sick', health: 'unhealthy' }),
    endedContainer(137, 1_000, { name: 'killed', oomKilled: true }),
  ];
  expect(findingsOf(rows, none).map(({ row }) => row?.name)).toEqual(['killed', 'sick', 'later', 'earlier', 'page']);
});

test('another end is another trouble, and so is another port', () => {
  const key = (row: ContainerSummary) => findingsOf([row], none)[0]?.key;
  const failed = endedContainer(1, 1_000);
  expect(key({ ...failed, finishedAt: '2026-05-02T00:00:00Z' })).not.toBe(key(failed));
  const open = running({ ports: [port(6379, '0.0.0.0')] });
  expect(key({ ...open, state: 'running', restartCount: 1 })).toBe(key(open));
  expect(key({ ...open, ports: [port(6379, '0.0.0.0'), port(6379, '0.0.0.0', 6380)] })).not.toBe(key(open));
});
