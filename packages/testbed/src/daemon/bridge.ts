import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A bridge of its own and the addresses that one engine may use. */
export interface Bridge {
  name: string;
  /** For dockerd's --default-address-pool: user-defined networks of this engine. */
  addressPool: string;
}

const firstSlot = 160;
const slots = 64;

function routed(octet: number): boolean {
  const hex = octet.toString(16).padStart(2, '0').toUpperCase();
  const routes = readFileSync('/proc/net/route', 'utf8').split('\n');
  return routes.some((line) => (line.split('\t')[1] ?? '').endsWith(`${hex}0A`));
}

function ip(busybox: string, ...args: string[]): void {
  execFileSync(busybox, ['ip', ...args], { stdio: 'pipe' });
}

function claim(busybox: string, octet: number): Bridge | undefined {
  const name = `berth${octet}`;
  try {
    // The kernel makes a name once: this is also the lock between processes.
    ip(busybox, 'link', 'add', 'name', name, 'type', 'bridge');
  } catch (error) {
    if (String(error).includes('File exists')) return undefined;
    throw new Error(`A private engine needs the right to make a network bridge (root). ${error}`);
  }
  ip(busybox, 'addr', 'add', `10.${octet}.0.1/24`, 'dev', name);
  ip(busybox, 'link', 'set', name, 'up');
  return { name, addressPool: `base=10.${octet}.128.0/17,size=24` };
}

/**
 * Makes a bridge with a free 10.x.0.0/16 and notes it in `dir`, so that it can be removed with it.
 * @throws Error where no bridge can be made, or all are taken
 */
export function makeBridge(dir: string, busybox: string): Bridge {
  const start = Math.floor(Math.random() * slots);
  for (let step = 0; step < slots; step += 1) {
    const octet = firstSlot + ((start + step) % slots);
    const bridge = routed(octet) ? undefined : claim(busybox, octet);
    if (bridge !== undefined) {
      writeFileSync(join(dir, 'bridge'), `${busybox}\n${bridge.name}`);
      return bridge;
    }
  }
  throw new Error('All address ranges of the testbed (10.160 to 10.223) are in use.');
}

/** Removes the bridge that `makeBridge` noted in `dir`, if any. */
export function forgetBridge(dir: string): void {
  try {
    const [busybox, name] = readFileSync(join(dir, 'bridge'), 'utf8').split('\n');
    if (busybox !== undefined && name !== undefined) ip(busybox, 'link', 'del', name);
  } catch {
    // No bridge was made, or it is gone.
  }
}
