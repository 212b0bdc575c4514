import type { Inspect } from './inspect.schema.ts';

// Values that an engine reports for a container that was given nothing; several where engines differ.
const HOST_DEFAULTS: Readonly<Record<string, readonly unknown[]>> = {
  CapAdd: [],
  CapDrop: [],
  Devices: [],
  DeviceRequests: [],
  DeviceCgroupRules: [],
  PidMode: [''],
  IpcMode: ['', 'private', 'shareable'],
  UTSMode: [''],
  UsernsMode: [''],
  CgroupnsMode: ['', 'private', 'host'],
  SecurityOpt: [],
  ExtraHosts: [],
  Dns: [],
  DnsOptions: [],
  DnsSearch: [],
  GroupAdd: [],
  Links: [],
  VolumesFrom: [],
  ReadonlyRootfs: [false],
  ShmSize: [0, 67_108_864],
  Sysctls: [],
  Ulimits: [],
  PidsLimit: [0, -1],
  MemoryReservation: [0],
  MemorySwappiness: [-1],
  CpuShares: [0],
  CpuQuota: [0],
  CpuPeriod: [0],
  CpusetCpus: [''],
  CpusetMems: [''],
  OomKillDisable: [false],
  OomScoreAdj: [0],
  BlkioWeight: [0],
  StorageOpt: [],
  CgroupParent: [''],
  Runtime: ['', 'runc'],
  Annotations: [],
};

const CONFIG_DEFAULTS: Readonly<Record<string, readonly unknown[]>> = {
  Healthcheck: [],
  StopSignal: ['', 'SIGTERM'],
  StopTimeout: [],
  Domainname: [''],
};

/**
 * Names the settings of a container that a RunSpec has no field for, as `HostConfig.CapAdd`: what is at its default, or what the
 * image itself gives, is not named.
 */
export function beyondSpec(inspect: Inspect, image: Readonly<Record<string, unknown>> | undefined): string[] {
  const host = Object.keys(HOST_DEFAULTS).filter(
    (key) => !isDefault(inspect.HostConfig[key], HOST_DEFAULTS[key] ?? []),
  );
  const config = Object.keys(CONFIG_DEFAULTS).filter(
    (key) => !isDefault(inspect.Config[key], CONFIG_DEFAULTS[key] ?? []) && !same(inspect.Config[key], image?.[key]),
  );
  const { Memory: memory, MemorySwap: swap } = inspect.HostConfig;
  const swapIsOwn = typeof swap === 'number' && swap !== 0 && swap !== -1 && swap !== 2 * memory;
  const privileged = inspect.HostConfig.Privileged;
  return [
    ...host.filter((key) => !(privileged && key === 'SecurityOpt')).map((key) => `HostConfig.${key}`),
    ...(swapIsOwn ? ['HostConfig.MemorySwap'] : []),
    ...(hasLogOptions(inspect.HostConfig.LogConfig) ? ['HostConfig.LogConfig'] : []),
    ...config.map((key) => `Config.${key}`),
  ];
}

function isDefault(value: unknown, defaults: readonly unknown[]): boolean {
  if (value === null || value === undefined) return true;
  if (typeof value === 'object') return Object.keys(value).length === 0;
  return defaults.includes(value);
}

function hasLogOptions(log: unknown): boolean {
  if (typeof log !== 'object' || log === null || !('Config' in log)) return false;
  return !isDefault(log.Config, []);
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
