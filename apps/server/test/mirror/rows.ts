import type { ContainerSummary } from '@berth/contract';
import type { ContainerDetails, ContainerSummary as ListedContainer } from '@berth/engine';

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

/** The same container as an inspect gives it. */
export function details(changes: Partial<ContainerDetails> = {}): ContainerDetails {
  return {
    id: id('a1'),
    name: 'web',
    createdAt: '2026-01-01T00:00:00.5Z',
    path: 'sleep',
    args: ['1'],
    state: runningState,
    imageId: 'sha256:1',
    restartCount: 0,
    storageDriver: 'overlay2',
    platform: 'linux',
    logPath: undefined,
    execIds: [],
    mounts: [],
    config: plainConfig,
    hostConfig: plainHostConfig,
    networks: [],
    ports: [],
    sizeRw: undefined,
    sizeRootFs: undefined,
    raw: {},
    ...changes,
  };
}

const runningState: ContainerDetails['state'] = {
  status: 'running',
  running: true,
  paused: false,
  restarting: false,
  oomKilled: false,
  dead: false,
  pid: 42,
  exitCode: 0,
  error: undefined,
  startedAt: '2026-01-01T00:00:01Z',
  finishedAt: undefined,
  health: undefined,
};

const plainConfig: ContainerDetails['config'] = {
  hostname: 'a1',
  domainname: undefined,
  user: undefined,
  tty: false,
  openStdin: false,
  stdinOnce: false,
  attachStdin: false,
  env: [],
  cmd: ['sleep', '1'],
  entrypoint: undefined,
  image: 'nginx:1.27',
  workingDir: undefined,
  labels: {},
  exposedPorts: [],
  volumes: [],
  stopSignal: undefined,
  stopTimeout: undefined,
  healthcheck: undefined,
};

const plainHostConfig: ContainerDetails['hostConfig'] = {
  privileged: false,
  autoRemove: false,
  readonlyRootfs: false,
  publishAllPorts: false,
  binds: [],
  tmpfs: {},
  portBindings: [],
  restartPolicy: { name: 'always', maximumRetryCount: 0 },
  logDriver: 'json-file',
  logOptions: {},
  networkMode: 'default',
  pidMode: undefined,
  ipcMode: undefined,
  utsMode: undefined,
  usernsMode: undefined,
  capAdd: [],
  capDrop: [],
  securityOpt: [],
  devices: [],
  deviceCgroupRules: [],
  extraHosts: [],
  memory: undefined,
  memorySwap: undefined,
  cpus: undefined,
  cpuShares: undefined,
  cpusetCpus: undefined,
  pidsLimit: undefined,
  shmSize: undefined,
};
