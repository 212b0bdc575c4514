import type { ContainerSummary } from '@berth/contract';

/** What a person needs to know of a container's state: one word, one shape, one tone. */
export const conditionKinds = [
  'oom',
  'dead',
  'failed',
  'unhealthy',
  'restarting',
  'starting',
  'unknown',
  'running',
  'paused',
  'created',
  'exited',
  'removing',
] as const;
export type ConditionKind = (typeof conditionKinds)[number];
export type Tone = 'ok' | 'warn' | 'bad' | 'held' | 'idle';

/** `note` is the small code beside the word: failed checks in a row, or an exit code. */
export interface Condition {
  readonly kind: ConditionKind;
  readonly tone: Tone;
  readonly note: { readonly key: 'fails' | 'exit' | 'code'; readonly n: number } | null;
}

const tones: Record<ConditionKind, Tone> = {
  running: 'ok',
  starting: 'warn',
  unhealthy: 'bad',
  paused: 'held',
  restarting: 'warn',
  created: 'idle',
  exited: 'idle',
  failed: 'bad',
  oom: 'bad',
  dead: 'bad',
  removing: 'idle',
  unknown: 'idle',
};

// 128 + SIGINT and 128 + SIGTERM: somebody asked it to end, and it did.
const askedToEnd = new Set([130, 143]);

/** The condition of a container: its state, its health and how it ended, as one word. */
export function conditionOf(row: ContainerSummary): Condition {
  const kind = kindOf(row);
  return { kind, tone: tones[kind], note: noteOf(row, kind) };
}

function kindOf(row: ContainerSummary): ConditionKind {
  switch (row.state) {
    case 'running':
      return row.health === 'unhealthy' ? 'unhealthy' : row.health === 'starting' ? 'starting' : 'running';
    case 'exited':
      return endedAs(row);
    case 'created':
      return row.error === null ? 'created' : 'failed';
    case 'paused':
    case 'restarting':
    case 'removing':
    case 'dead':
      return row.state;
    default:
      return 'unknown';
  }
}

function endedAs(row: ContainerSummary): ConditionKind {
  if (row.oomKilled) return 'oom';
  if (row.error !== null) return 'failed';
  const code = row.exitCode ?? 0;
  return code === 0 || askedToEnd.has(code) ? 'exited' : 'failed';
}

function noteOf(row: ContainerSummary, kind: ConditionKind): Condition['note'] {
  if (kind === 'unhealthy') return row.failingStreak === null ? null : { key: 'fails', n: row.failingStreak };
  if (row.exitCode === null) return null;
  if (kind === 'restarting') return { key: 'exit', n: row.exitCode };
  return kind === 'exited' || kind === 'failed' || kind === 'oom' ? { key: 'code', n: row.exitCode } : null;
}

/** The colour of a condition. */
export function toneOf(kind: ConditionKind): Tone {
  return tones[kind];
}

/** Orders conditions worst first, for sorting and for summaries. */
export function severity(kind: ConditionKind): number {
  return conditionKinds.indexOf(kind);
}
