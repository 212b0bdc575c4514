import { readFile, statfs } from 'node:fs/promises';
import type { HostSample } from '@berth/contract';
import {
  type CpuTicks,
  cpuPercent,
  cpuTicks,
  loadOf,
  memoryLine,
  type Traffic,
  trafficOf,
  wayOut,
} from './host-files.ts';

/** What can be read of the host from here, beyond the processor and the memory, which every process sees. */
export interface HostView {
  /** Berth is in the host's network. */
  readonly network: boolean;
  /** A path on the file system of the engine's data. */
  readonly diskPath: string | null;
}

interface Counters {
  readonly at: number;
  readonly cpu: CpuTicks | null;
  readonly traffic: Traffic | null;
}

/** Reads the host again and again: rates lie between two readings, so the first one has none. */
export function createHostReader({ network, diskPath }: HostView): (at: number) => Promise<HostSample> {
  let before: Counters | undefined;
  return async (at) => {
    const [stat, meminfo, loadavg, dev, route, disk] = await Promise.all([
      read('/proc/stat'),
      read('/proc/meminfo'),
      read('/proc/loadavg'),
      network ? read('/proc/net/dev') : '',
      network ? read('/proc/net/route') : '',
      diskPath === null ? null : diskUse(diskPath),
    ]);
    const now: Counters = { at, cpu: cpuTicks(stat), traffic: trafficOf(dev, wayOut(route)) };
    const last = before;
    before = now;
    return {
      at: new Date(at).toISOString(),
      cpu: cpuPercent(last?.cpu ?? null, now.cpu),
      load: loadOf(loadavg),
      memory: difference(memoryLine(meminfo, 'MemTotal'), memoryLine(meminfo, 'MemAvailable')),
      swap: difference(memoryLine(meminfo, 'SwapTotal'), memoryLine(meminfo, 'SwapFree')),
      ...rates(last, now),
      disk: disk?.used ?? null,
    };
  };
}

/** Bytes of the file system under a path, as `df` counts them: what is kept for root is neither used nor free. */
export async function diskUse(path: string): Promise<{ bytes: number; used: number } | null> {
  try {
    const { blocks, bfree, bavail, bsize } = await statfs(path);
    const used = (blocks - bfree) * bsize;
    return blocks === 0 ? null : { bytes: used + bavail * bsize, used };
  } catch {
    return null;
  }
}

/** The text of a file; empty where it cannot be read. */
export async function read(path: string): Promise<string> {
  return readFile(path, 'utf8').catch(() => '');
}

function rates(last: Counters | undefined, now: Counters): Pick<HostSample, 'received' | 'sent'> {
  const seconds = last === undefined ? 0 : (now.at - last.at) / 1000;
  if (seconds <= 0 || !last?.traffic || !now.traffic) return { received: null, sent: null };
  const rate = (from: number, to: number) => (to < from ? null : (to - from) / seconds);
  return {
    received: rate(last.traffic.received, now.traffic.received),
    sent: rate(last.traffic.sent, now.traffic.sent),
  };
}

function difference(all: number | null, rest: number | null): number | null {
  return all === null || rest === null ? null : Math.max(0, all - rest);
}
