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
const noteName = 'bridge';

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
 * @param keepDir where the range is remembered, so that kept networks find theirs again
 * @throws Error where no bridge can be made, or all are taken
 */
export function makeBridge(dir: string, busybox: string, keepDir = dir): Bridge {
  const start = rememberedSlot(keepDir) ?? Math.floor(Math.random() * slots);
  for (let step = 0; step < slots; step += 1) {
    const slot = (start + step) % slots;
    const octet = firstSlot + slot;
    const bridge = routed(octet) ? undefined : claim(busybox, octet);
    if (bridge !== undefined) {
      writeFileSync(join(dir, noteName), `${busybox}\n${octet}`);
      writeFileSync(join(keepDir, 'slot'), String(slot));
      return bridge;
    }
  }
  throw new Error('All address ranges of the testbed (10.160 to 10.223) are in use.');
}

function rememberedSlot(keepDir: string): number | undefined {
  try {
    return Number(readFileSync(join(keepDir, 'slot'), 'utf8'));
  } catch {
    return undefined;
  }
}

/** Removes the bridge that `makeBridge` noted in `dir`, and those that the engine made in its range. */
export function forgetBridge(dir: string): void {
  try {
    const [busybox, octet] = readFileSync(join(dir, noteName), 'utf8').split('\n');
    if (busybox === undefined || octet === undefined) return;
    const addresses = execFileSync(busybox, ['ip', '-o', 'addr'], { encoding: 'utf8' }).split('\n');
    const own = addresses
      .filter((line) => line.includes(` 10.${octet}.`))
      .flatMap((line) => line.split(/\s+/)[1] ?? []);
    for (const name of own.sort()) if (/^(br-|berth)/.test(name)) ip(busybox, 'link', 'del', name);
  } catch {
    // No bridge was made, or it is gone.
  }
}
