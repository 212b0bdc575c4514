import type { ContainerSummary } from '@berth/contract';

let made = 0;

/** A running container for tests of pure functions; each has its own id. */
export function sampleContainer(over: Partial<ContainerSummary> = {}): ContainerSummary {
  made += 1;
  return {
    id: made.toString(16).padStart(64, '0'),
    name: `web-${made}`,
    image: 'nginx:1.29',
    imageId: `sha256:${'a'.repeat(64)}`,
    state: 'running',
    health: null,
    failingStreak: null,
    exitCode: null,
    oomKilled: false,
    error: null,
    createdAt: '2026-05-01T10:00:00Z',
    startedAt: '2026-05-01T10:00:01Z',
    finishedAt: null,
    restartCount: 0,
    restartPolicy: 'no',
    command: 'nginx -g daemon off;',
    ports: [],
    networks: [],
    labels: {},
    stack: null,
    service: null,
    tty: false,
    autoRemove: false,
    memoryLimit: null,
    cpuLimit: null,
    isBerth: false,
    pending: null,
    incomplete: false,
    ...over,
  };
}

/** One that has ended: `ranMs` after its start, with this code. */
export function endedContainer(
  exitCode: number,
  ranMs: number,
  over: Partial<ContainerSummary> = {},
): ContainerSummary {
  const startedAt = '2026-05-01T10:00:01.000Z';
  const finishedAt = new Date(Date.parse(startedAt) + ranMs).toISOString();
  return sampleContainer({ state: 'exited', exitCode, startedAt, finishedAt, ...over });
}
