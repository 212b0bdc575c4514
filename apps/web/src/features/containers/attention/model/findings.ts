import type { ContainerSummary } from '@berth/contract';
import { conditionOf } from '../../model/condition.ts';
import { type OpenPorts, openPorts } from './open-ports.ts';

/** What a person has to look at, the worst first. */
export const findingKinds = [
  'oom',
  'restarting',
  'unhealthy',
  'dead',
  'failed',
  'memory',
  'disk',
  'exposed',
  'open',
] as const;
export type FindingKind = (typeof findingKinds)[number];

export interface Finding {
  /** The same trouble keeps its key; another end, another port is another trouble. It is what somebody ignores. */
  readonly key: string;
  readonly kind: FindingKind;
  /** `idle` needs nobody: it is there for who asks. */
  readonly tone: 'bad' | 'warn' | 'idle';
  /** null: the host itself. */
  readonly row: ContainerSummary | null;
  /** When it happened; null is not known, or now. */
  readonly at: string | null;
  /** Percent of the memory limit, or of the disk. */
  readonly percent: number | null;
  readonly open: OpenPorts | null;
}

export interface MemoryUse {
  readonly used: number;
  readonly limit: number;
}

interface Facts {
  /** By container id, of those that have a limit and were measured lately. */
  readonly memory: ReadonlyMap<string, MemoryUse>;
  readonly disk: { readonly used: number; readonly bytes: number } | null;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const MEMORY_WARN = 90;
const MEMORY_BAD = 95;
const DISK_WARN = 85;
const DISK_BAD = 95;
/** A container that was restarted so often and has not lasted so long yet is between two crashes. */
const LOOP = 3;
const LASTS_MS = 60_000;

/** Everything that needs somebody, the worst first and the latest of its kind first. */
export function findingsOf(rows: readonly ContainerSummary[], facts: Facts): Finding[] {
  const found = [...rows.flatMap((row) => ofRow(row, facts)), ...ofDisk(facts.disk)];
  const rank = new Map(findingKinds.map((kind, place) => [kind, place]));
  return found.sort(
    (a, b) =>
      (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) ||
      // A crash loop ends again all the time: its place is not by when.
      (a.kind === 'restarting' ? 0 : (b.at ?? '').localeCompare(a.at ?? '')) ||
      (a.row?.name ?? '').localeCompare(b.row?.name ?? ''),
  );
}

function ofRow(row: ContainerSummary, facts: Facts): Finding[] {
  const trouble = troubleOf(row, facts.now);
  const open = openPorts(row);
  const kind = open?.service === null ? 'open' : 'exposed';
  const at = row.startedAt;
  const exposure =
    open && made(row, kind, { tone: kind === 'open' ? 'idle' : 'warn', mark: open.ports.join(), at, open });
  return [...(trouble === null ? memoryOf(row, facts) : [trouble]), ...(exposure === null ? [] : [exposure])];
}

function troubleOf(row: ContainerSummary, now: number): Finding | null {
  const { kind, tone } = conditionOf(row);
  if (kind === 'oom' || kind === 'failed' || kind === 'dead') {
    const at = row.finishedAt ?? (row.state === 'created' ? row.createdAt : null);
    return made(row, kind, { tone: 'bad', mark: at ?? '', at });
  }
  if (kind === 'restarting' || isLooping(row, now)) {
    return made(row, 'restarting', { tone: 'warn', at: row.finishedAt ?? row.startedAt });
  }
  return kind === 'unhealthy' && tone === 'bad' ? made(row, 'unhealthy', { tone: 'bad' }) : null;
}

function isLooping(row: ContainerSummary, now: number): boolean {
  if (row.state !== 'running' || row.restartCount < LOOP || row.startedAt === null) return false;
  return now - Date.parse(row.startedAt) < LASTS_MS;
}

function memoryOf(row: ContainerSummary, { memory }: Facts): Finding[] {
  const use = memory.get(row.id);
  const percent = use === undefined || use.limit <= 0 ? 0 : (use.used / use.limit) * 100;
  if (row.state !== 'running' || percent < MEMORY_WARN) return [];
  return [made(row, 'memory', { tone: percent >= MEMORY_BAD ? 'bad' : 'warn', percent })];
}

function ofDisk(disk: Facts['disk']): Finding[] {
  const percent = disk === null || disk.bytes <= 0 ? 0 : (disk.used / disk.bytes) * 100;
  if (percent < DISK_WARN) return [];
  const tone = percent >= DISK_BAD ? 'bad' : 'warn';
  return [{ key: `disk:${tone}`, kind: 'disk', tone, row: null, at: null, percent, open: null }];
}

type Said = Pick<Finding, 'tone'> & Partial<Finding> & { readonly mark?: string };

function made(row: ContainerSummary, kind: FindingKind, { mark = '', ...said }: Said): Finding {
  return { key: `${kind}:${row.id.slice(0, 12)}:${mark}`, kind, row, at: null, percent: null, open: null, ...said };
}
