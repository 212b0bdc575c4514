import type { CpuCounters, StatsSample } from '../schema/stats.ts';

/** What one sample says, reckoned as `docker stats` does. Null is "not known", never a made-up 0. */
export interface ContainerFigures {
  /** When it was measured, RFC 3339; null for a container that does not run. */
  readonly read: string | null;
  /** 100 is one whole CPU. Null in a first sample: it takes two. */
  readonly cpuPercent: number | null;
  /** CPUs of the host. */
  readonly cpus: number | null;
  /** Percent of the scheduler's periods since the sample before in which its limit held it back; null without a limit. */
  readonly throttledPercent: number | null;
  /** Bytes of the working set: usage without the file cache that can be dropped. */
  readonly memoryUsed: number | null;
  /** Bytes of that file cache. */
  readonly memoryCache: number | null;
  /** Bytes; the engine gives the host's memory where the container has no limit. */
  readonly memoryLimit: number | null;
  readonly memoryPercent: number | null;
  /** Bytes since the start, over all networks; null where the network belongs to the host or another container. */
  readonly networkReceived: number | null;
  readonly networkSent: number | null;
  readonly blockRead: number | null;
  readonly blockWritten: number | null;
  readonly pids: number | null;
  /** Null is unlimited, or unknown. */
  readonly pidsLimit: number | null;
}

/**
 * Figures of `sample`. CPU needs the sample before: `previous` where the caller kept it (one-shot samples), else what
 * the engine put into the sample itself. The formulas are those of docker/cli (stats_helpers.go).
 */
export function containerFigures(sample: StatsSample, previous?: Pick<StatsSample, 'cpu'>): ContainerFigures {
  const running = sample.read !== '' && !sample.read.startsWith('0001-01-01');
  if (!running) return NOTHING;
  const used = workingSet(sample);
  const previousCpu = previous?.cpu ?? sample.previousCpu;
  const limit = finite(sample.memory?.limit);
  const networks = sample.networks ? Object.values(sample.networks) : undefined;
  return {
    read: sample.read,
    cpuPercent: cpuPercent(sample.cpu, previousCpu),
    cpus: sample.cpu?.cpus ?? null,
    throttledPercent: throttledPercent(sample.cpu, previousCpu),
    memoryUsed: used,
    memoryCache: fileCache(sample),
    memoryLimit: limit,
    memoryPercent: used === null || limit === null ? null : (used / limit) * 100,
    networkReceived: networks ? sum(networks.map((one) => one.rx_bytes)) : null,
    networkSent: networks ? sum(networks.map((one) => one.tx_bytes)) : null,
    blockRead: blockBytes(sample, 'r'),
    blockWritten: blockBytes(sample, 'w'),
    pids: sample.pids?.current ?? null,
    pidsLimit: finite(sample.pids?.limit),
  };
}

const NOTHING: ContainerFigures = {
  read: null,
  cpuPercent: null,
  cpus: null,
  throttledPercent: null,
  memoryUsed: null,
  memoryCache: null,
  memoryLimit: null,
  memoryPercent: null,
  networkReceived: null,
  networkSent: null,
  blockRead: null,
  blockWritten: null,
  pids: null,
  pidsLimit: null,
};

function cpuPercent(now: CpuCounters | undefined, before: CpuCounters | undefined): number | null {
  if (now?.total === undefined || now.system === undefined || now.cpus === undefined) return null;
  if (!before?.total || !before.system) return null;
  const used = now.total - before.total;
  const passed = now.system - before.system;
  // Below zero after a restart of the container: its counter began again.
  return used < 0 || passed <= 0 ? null : (used / passed) * now.cpus * 100;
}

function throttledPercent(now: CpuCounters | undefined, before: CpuCounters | undefined): number | null {
  if (now?.periods === undefined || now.throttledPeriods === undefined || !before?.total) return null;
  const periods = now.periods - (before.periods ?? 0);
  const throttled = now.throttledPeriods - (before.throttledPeriods ?? 0);
  return periods <= 0 || throttled < 0 ? null : (throttled / periods) * 100;
}

/** Cgroup v1 calls the droppable file cache `total_inactive_file`, v2 `inactive_file`. */
function fileCache({ memory }: StatsSample): number | null {
  const cache = memory?.stats?.total_inactive_file ?? memory?.stats?.inactive_file;
  return typeof cache === 'number' ? cache : null;
}

function workingSet(sample: StatsSample): number | null {
  const usage = sample.memory?.usage;
  const anonymous = sample.memory?.stats?.anon;
  // Some kernels give no usage; then the anonymous memory is the nearest figure.
  if (!usage) return typeof anonymous === 'number' && anonymous > 0 ? anonymous : null;
  const cache = fileCache(sample);
  return cache !== null && cache < usage ? usage - cache : usage;
}

/** The engine writes "unlimited" as 2^64 - 1 or thereabouts, beyond what a number holds exactly; 0 is "not set". */
function finite(limit: number | undefined): number | null {
  return limit === undefined || limit <= 0 || limit > Number.MAX_SAFE_INTEGER ? null : limit;
}

/** Cgroup v1 says `Read`, v2 `read`; an empty list means that this kernel does not count. */
function blockBytes(sample: StatsSample, initial: 'r' | 'w'): number | null {
  if (sample.block.length === 0) return null;
  return sum(sample.block.filter((entry) => entry.op.toLowerCase().startsWith(initial)).map((entry) => entry.value));
}

function sum(values: readonly (number | undefined)[]): number {
  return values.reduce((total: number, value) => total + (value ?? 0), 0);
}
