import { readdirSync, readFileSync } from 'node:fs';

interface ProcessInfo {
  pid: number;
  parent: number;
  /** The kernel's letter: R, S, D, T, Z… */
  state: string;
  /** Clock ticks since boot; together with the pid it names a process for good. */
  startTime: string;
}

/** What the kernel says of a process, or undefined when there is none. Fields as in proc(5). */
export function processInfo(pid: number): ProcessInfo | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid, state: fields[0] ?? '?', parent: Number(fields[1]), startTime: fields[19] ?? '' };
  } catch {
    return undefined;
  }
}

function allPids(): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function commandLine(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** Every process whose command line names a path in `dir`, with all its descendants (containers, proxies). */
export function processesOf(dir: string): number[] {
  const infos = allPids().flatMap((pid) => processInfo(pid) ?? []);
  const found = new Set(infos.filter(({ pid }) => commandLine(pid).includes(`${dir}/`)).map(({ pid }) => pid));
  found.delete(process.pid);
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const { pid, parent } of infos) if (found.has(parent)) found.add(pid);
  }
  return [...found];
}

function alive(pid: number): boolean {
  const state = processInfo(pid)?.state;
  return state !== undefined && state !== 'Z' && state !== 'X';
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It ended by itself.
  }
}

const clock = new Int32Array(new SharedArrayBuffer(4));

/** Repeats a look every 20 ms until it says yes, at most 10 s, without giving other code a turn. */
export function waitSync(done: () => boolean): void {
  for (let round = 0; round < 500 && !done(); round += 1) Atomics.wait(clock, 0, 0, 20);
}

/** Kills everything that runs out of `dir` and waits until it is gone. Synchronous: used at exit. */
export function killProcessesOf(dir: string): void {
  waitSync(() => {
    const left = processesOf(dir).filter(alive);
    for (const pid of left) signal(pid, 'SIGKILL');
    return left.length === 0;
  });
}

/** Stops a process where it stands and waits until it does. */
export function freeze(pid: number): void {
  signal(pid, 'SIGSTOP');
  waitSync(() => (processInfo(pid)?.state ?? 'T') === 'T');
}
