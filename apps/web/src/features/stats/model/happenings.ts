import type { StatsEvent } from '@berth/contract';

/** One thing that people would say of several events of the engine. */
export interface Happening {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly what: 'oom' | 'ended' | 'started' | 'restarted' | 'oomRestarted' | 'endedRestarted';
  /** Of what has ended. */
  readonly exitCode: number | null;
}

/** Engine events that belong together come within this time. */
const TOGETHER_MS = 12_000;

/**
 * What happened, in as few words as people would use: an out of memory, its end and the new start are one; so are a stop and a start
 * by `docker restart`. Oldest first.
 */
export function happenings(events: readonly StatsEvent[]): Happening[] {
  const groups: StatsEvent[][] = [];
  for (const event of events) {
    const group = groups.at(-1);
    const first = group?.[0];
    const isNext = group?.at(-1)?.action === 'start' && event.action !== 'restart';
    if (group && first && event.at - first.at <= TOGETHER_MS && !isNext) group.push(event);
    else groups.push([event]);
  }
  return groups.flatMap(told);
}

function told(group: readonly StatsEvent[]): Happening[] {
  const has = (action: StatsEvent['action']) => group.some((event) => event.action === action);
  const first = group[0];
  if (first === undefined) return [];
  const exitCode = group.find(({ action }) => action === 'die')?.exitCode ?? null;
  const came = has('start') || has('restart');
  if (has('oom')) return [{ at: first.at, what: came ? 'oomRestarted' : 'oom', exitCode }];
  if (has('restart')) return [{ at: first.at, what: 'restarted', exitCode: null }];
  if (has('die')) return [{ at: first.at, what: came ? 'endedRestarted' : 'ended', exitCode }];
  return [{ at: first.at, what: 'started', exitCode: null }];
}
