/** Counters of all CPUs since the machine started, in ticks. */
export interface CpuTicks {
  readonly busy: number;
  readonly all: number;
}

/** The first line of /proc/stat (proc_stat(5)): user nice system idle iowait irq softirq steal; guest is in user already. */
export function cpuTicks(stat: string): CpuTicks | null {
  const fields = /^cpu +([\d ]+)$/m.exec(stat)?.[1]?.trim().split(/ +/).map(Number);
  if (fields === undefined || fields.length < 4) return null;
  const counted = fields.slice(0, 8);
  const all = counted.reduce((sum, ticks) => sum + ticks, 0);
  const idle = (fields[3] ?? 0) + (fields[4] ?? 0);
  return { busy: all - idle, all };
}

/** Milliseconds since 1970 at which the machine started, from /proc/stat. */
export function bootTime(stat: string): number | null {
  const seconds = /^btime (\d+)$/m.exec(stat)?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
}

/** Percent of all cores between two countings; null where no time has passed. */
export function cpuPercent(before: CpuTicks | null, now: CpuTicks | null): number | null {
  if (before === null || now === null || now.all <= before.all) return null;
  return Math.min(100, Math.max(0, ((now.busy - before.busy) / (now.all - before.all)) * 100));
}

/** Bytes of a line of /proc/meminfo (proc_meminfo(5)), which counts in KiB. */
export function memoryLine(meminfo: string, name: string): number | null {
  const kib = new RegExp(`^${name}: +(\\d+) kB$`, 'm').exec(meminfo)?.[1];
  return kib === undefined ? null : Number(kib) * 1024;
}

/** The load average over a minute, from /proc/loadavg. */
export function loadOf(loadavg: string): number | null {
  const load = Number.parseFloat(loadavg);
  return Number.isFinite(load) ? load : null;
}

/** Names of the interfaces that a default route leads through, from /proc/net/route: destination and mask are all zeros. */
export function wayOut(route: string): string[] {
  const names = route.split('\n').flatMap((line) => {
    const [name, destination, , , , , , mask] = line.split('\t');
    return name !== undefined && destination === '00000000' && mask === '00000000' ? [name] : [];
  });
  return [...new Set(names)];
}

export interface Traffic {
  readonly received: number;
  readonly sent: number;
}

/** Bytes since the start over these interfaces, from /proc/net/dev; null where none of them is there. */
export function trafficOf(dev: string, interfaces: readonly string[]): Traffic | null {
  const found = dev.split('\n').flatMap((line): Traffic[] => {
    const [name, rest] = line.trim().split(/:\s*/, 2);
    if (name === undefined || rest === undefined || !interfaces.includes(name)) return [];
    const fields = rest.split(/\s+/).map(Number);
    return [{ received: fields[0] ?? 0, sent: fields[8] ?? 0 }];
  });
  if (found.length === 0) return null;
  return {
    received: found.reduce((sum, one) => sum + one.received, 0),
    sent: found.reduce((sum, one) => sum + one.sent, 0),
  };
}
