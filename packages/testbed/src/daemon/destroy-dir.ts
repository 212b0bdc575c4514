import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { forgetBridge } from './bridge.ts';
import { killProcessesOf, waitSync } from './processes.ts';

function unmountUnder(dir: string): void {
  const points = readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .map((line) => line.split(' ')[4] ?? '')
    .filter((point) => point.startsWith(`${dir}/`))
    .sort((a, b) => b.length - a.length);
  for (const point of points) {
    try {
      execFileSync('umount', ['-l', point], { stdio: 'ignore' });
    } catch {
      // A mount inside a mount that went with its parent.
    }
  }
}

function removeTree(path: string): void {
  try {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory()) removeTree(join(path, entry.name));
    }
    rmdirSync(path);
  } catch {
    // The kernel still reaps its last process.
  }
}

/** The name of the cgroup under which an engine in `dir` puts its containers. */
export function cgroupOf(dir: string): string {
  return dir.slice(dir.lastIndexOf('/') + 1);
}

function removeCgroups(dir: string): void {
  const root = '/sys/fs/cgroup';
  const parents = [root, ...readdirSync(root).map((controller) => join(root, controller))];
  const trees = parents.map((parent) => join(parent, cgroupOf(dir))).filter((tree) => existsSync(tree));
  waitSync(() => {
    for (const tree of trees) removeTree(tree);
    return !trees.some((tree) => existsSync(tree));
  });
}

/** Ends all that runs out of `dir`, undoes its mounts, bridge and cgroups, and removes it. Synchronous: used at exit. */
export function destroyDir(dir: string): void {
  killProcessesOf(dir);
  unmountUnder(dir);
  forgetBridge(dir);
  removeCgroups(dir);
  rmSync(dir, { recursive: true, force: true, maxRetries: 3 });
}
