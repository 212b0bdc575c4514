import type { Topic, TopicDelta, TopicName, TopicSnapshot } from '@berth/contract';
import { foldStats } from './fold-stats.ts';
import { foldSamples, type Series } from './series.ts';

type Item<N extends 'containers' | 'changes' | 'jobs'> = TopicSnapshot<N>['items'][number];

/** What the page holds for each topic. */
export interface LiveData {
  engine: TopicSnapshot<'engine'>;
  containers: ReadonlyMap<string, Item<'containers'>>;
  jobs: ReadonlyMap<string, Item<'jobs'>>;
  stats: Series;
  'container-stats': TopicSnapshot<'container-stats'>;
  processes: TopicSnapshot<'processes'>;
  health: TopicSnapshot<'health'>;
  host: TopicSnapshot<'host'>;
  changes: ReadonlyMap<string, Item<'changes'>>;
  job: TopicSnapshot<'job'>;
}

/** One message for a topic, parsed. */
export type Change<N extends TopicName = TopicName> = {
  [K in N]: { name: K; kind: 'snapshot'; data: TopicSnapshot<K> } | { name: K; kind: 'delta'; data: TopicDelta<K> };
}[N];

/** Lines of a job's output that a page keeps. */
export const outputLimit = 5_000;

/** Ten minutes at a reading every two seconds. */
const hostLength = 300;

/** Checks of health that a page keeps. */
const healthLength = 60;

/** Folds a message into what the page holds; nothing is changed in place. A delta before its snapshot is dropped. */
export function fold(before: Partial<LiveData>, change: Change): Partial<LiveData> {
  switch (change.name) {
    case 'engine':
      return { engine: change.data };
    case 'containers':
      return change.kind === 'snapshot'
        ? { containers: byId(change.data.items) }
        : before.containers
          ? { containers: patch(before.containers, change.data) }
          : before;
    case 'jobs':
      return change.kind === 'snapshot'
        ? { jobs: byId(change.data.items) }
        : before.jobs
          ? { jobs: patch(before.jobs, change.data) }
          : before;
    case 'stats':
      return { stats: foldSamples(before.stats ?? new Map(), change.data.samples) };
    case 'container-stats':
      return { 'container-stats': foldStats(before['container-stats'], change.data) };
    case 'processes':
      return { processes: change.data };
    case 'health':
      return { health: foldHealth(change.kind === 'snapshot' ? undefined : before.health, change.data) };
    case 'host':
      return change.kind === 'snapshot'
        ? { host: change.data }
        : before.host
          ? { host: foldHost(before.host, change.data) }
          : before;
    case 'changes':
      return change.kind === 'snapshot'
        ? { changes: byId(change.data.items) }
        : before.changes
          ? { changes: patch(before.changes, change.data) }
          : before;
    case 'job':
      return change.kind === 'snapshot'
        ? { job: change.data }
        : before.job
          ? { job: foldJob(before.job, change.data) }
          : before;
  }
}

function byId<T extends { id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function patch<T extends { id: string }>(
  before: ReadonlyMap<string, T>,
  { upsert, remove }: { upsert: readonly T[]; remove: readonly string[] },
): ReadonlyMap<string, T> {
  const after = new Map(before);
  for (const id of remove) after.delete(id);
  for (const item of upsert) after.set(item.id, item);
  return after;
}

function foldHealth(before: TopicSnapshot<'health'> | undefined, { log }: TopicDelta<'health'>) {
  const known = before?.log ?? [];
  const last = known.at(-1)?.startedAt ?? '';
  return { log: [...known, ...log.filter((entry) => entry.startedAt > last)].slice(-healthLength) };
}

function foldHost(before: TopicSnapshot<'host'>, delta: TopicDelta<'host'>): TopicSnapshot<'host'> {
  const last = before.samples.at(-1)?.at ?? '';
  const fresh = delta.samples.filter((sample) => sample.at > last);
  return { facts: delta.facts ?? before.facts, samples: [...before.samples, ...fresh].slice(-hostLength) };
}

function foldJob(before: TopicSnapshot<'job'>, delta: TopicDelta<'job'>): TopicSnapshot<'job'> {
  const last = before.output.at(-1)?.n ?? -1;
  const output = [...before.output, ...delta.output.filter((line) => line.n > last)];
  return { job: delta.job ?? before.job, output: output.slice(-outputLimit) };
}

/** Topics that ask for the same thing share one subscription. */
export function topicKey(topic: Topic): string {
  return JSON.stringify(topic, Object.keys(topic).sort());
}
