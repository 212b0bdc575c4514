import type { ContainerSummary } from '@berth/contract';
import type { ContainerSummary as ListedContainer } from '@berth/engine';

/** A full id whose digits begin with the given ones. */
export function id(start: string): string {
  return start.padEnd(64, '0');
}

/** A container that has run for a while, with what is given changed. */
export function row(changes: Partial<ContainerSummary> = {}): ContainerSummary {
  return {
    id: id('a1'),
    name: 'web',
    image: 'nginx:1.27',
    imageId: 'sha256:1',
    state: 'running',
    health: null,
    failingStreak: null,
    exitCode: null,
    oomKilled: false,
    error: null,
    createdAt: '2026-01-01T00:00:00.000Z',
    startedAt: '2026-01-01T00:00:01.000Z',
    finishedAt: null,
    restartCount: 0,
    restartPolicy: 'no',
    command: 'sleep 1',
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
    ...changes,
  };
}

/** The same container as the engine's list gives it. */
export function listed(changes: Partial<ListedContainer> = {}): ListedContainer {
  return {
    id: id('a1'),
    name: 'web',
    names: ['web'],
    image: 'nginx:1.27',
    imageId: 'sha256:1',
    command: 'sleep 1',
    createdAt: '2026-01-01T00:00:00.000Z',
    ports: [],
    labels: {},
    state: 'running',
    status: 'Up 2 hours',
    health: undefined,
    exitCode: undefined,
    sizeRw: undefined,
    sizeRootFs: undefined,
    networkMode: 'default',
    networks: [],
    mounts: [],
    ...changes,
  };
}
