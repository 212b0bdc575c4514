import type { ContainerSummary } from '@berth/contract';
import type { EngineEvent } from '@berth/engine';
import { healthOf } from './row-parts.ts';

type Change = (row: ContainerSummary, event: EngineEvent, at: string | null) => Partial<ContainerSummary>;

const changes = new Map<string, Change>(
  Object.entries<Change>({
    start: (_row, _event, at) => ({
      state: 'running',
      startedAt: at,
      finishedAt: null,
      exitCode: null,
      oomKilled: false,
      error: null,
    }),
    die: (row, event, at) =>
      mayRestart(row, event)
        ? {}
        : { state: 'exited', finishedAt: at, exitCode: exitCodeOf(event), health: null, failingStreak: null },
    pause: () => ({ state: 'paused', health: null }),
    unpause: () => ({ state: 'running' }),
    oom: () => ({ oomKilled: true }),
    rename: (row, event) => ({ name: event.attributes.name ?? row.name }),
    health_status: (row, event) => ({ health: healthOf(row.state, event.detail) }),
  }),
);

/**
 * What an event says of a row at once, before the inspect that follows it. `undefined`: the container is gone. The same row: the
 * event says nothing of it, or is older than the row itself.
 */
export function applyEvent(row: ContainerSummary, event: EngineEvent): ContainerSummary | undefined {
  if (event.action === 'destroy') return undefined;
  const change = changes.get(event.action);
  if (change === undefined || isOlder(event, row)) return row;
  const at = event.time === undefined ? null : new Date(event.time).toISOString();
  const said = change(row, event, at);
  return Object.keys(said).length === 0 ? row : { ...row, ...said };
}

/** The container that an event is about; network events name it in an attribute. */
export function containerOf(event: EngineEvent): string | undefined {
  if (event.type === 'container') return event.id || undefined;
  return event.type === 'network' ? event.attributes.container : undefined;
}

/**
 * Only the engine knows whether it starts it again: it counts the tries and remembers who stopped it. So its next inspect tells,
 * and a crash loop is not shown as exited in between.
 */
function mayRestart({ restartPolicy }: ContainerSummary, event: EngineEvent): boolean {
  if (restartPolicy === 'on-failure') return exitCodeOf(event) !== 0;
  return restartPolicy === 'always' || restartPolicy === 'unless-stopped';
}

function isOlder(event: EngineEvent, row: ContainerSummary): boolean {
  const instants = [row.createdAt, row.startedAt, row.finishedAt].map((instant) => Date.parse(instant ?? ''));
  return event.time !== undefined && instants.some((instant) => instant > (event.time ?? 0));
}

function exitCodeOf(event: EngineEvent): number | null {
  const code = Number.parseInt(event.attributes.exitCode ?? '', 10);
  return Number.isInteger(code) ? code : null;
}
