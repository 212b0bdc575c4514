import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EngineBinaries } from '../debian/engine-binaries.ts';
import { engineRequest } from '../engine-request.ts';
import type { Bridge } from './bridge.ts';
import { cgroupOf } from './destroy-dir.ts';

const overlayMagic = 0x794c7630;

function onOverlay(dir: string): boolean {
  return statfsSync(dir).type === overlayMagic;
}

/** The words of a dockerd that keeps to `dir` and leaves the machine's firewall, forwarding and settings alone. */
export function dockerdArguments(binaries: EngineBinaries, dir: string, dataRoot: string, bridge: Bridge): string[] {
  const config = join(dir, 'daemon.json');
  writeFileSync(config, JSON.stringify({ features: { 'containerd-snapshotter': binaries.recipe.containerdStore } }));
  const flags: Record<string, string> = {
    'config-file': config,
    'data-root': dataRoot,
    'exec-root': join(dir, 'exec'),
    pidfile: join(dir, 'dockerd.pid'),
    host: `unix://${join(dir, 'docker.sock')}`,
    group: '0',
    bridge: bridge.name,
    'default-address-pool': bridge.addressPool,
    'cgroup-parent': `/${cgroupOf(dir)}`,
    'exec-opt': 'native.cgroupdriver=cgroupfs',
    iptables: 'false',
    ip6tables: 'false',
    'ip-forward': 'false',
    'ip-masq': 'false',
    'log-level': 'warn',
  };
  // An overlay cannot lie on an overlay: inside a container only copies work.
  if (onOverlay(dir)) flags['storage-driver'] = binaries.recipe.containerdStore ? 'native' : 'vfs';
  return Object.entries(flags).map(([name, value]) => `--${name}=${value}`);
}

/** Starts dockerd; it is told to end should this process die without ending it. */
export function spawnDockerd(binaries: EngineBinaries, dir: string, args: string[]): ChildProcess {
  const log = openSync(join(dir, 'dockerd.log'), 'a');
  const child = spawn('setpriv', ['--pdeathsig', 'SIGTERM', binaries.dockerd, ...args], {
    env: { ...binaries.env, HOME: join(dir, 'home'), TMPDIR: join(dir, 'home') },
    stdio: ['ignore', log, log],
    detached: true,
  });
  closeSync(log);
  return child;
}

function lastWords(dir: string): string {
  return readFileSync(join(dir, 'dockerd.log'), 'utf8').trim().split('\n').slice(-8).join('\n');
}

/**
 * Waits until the engine answers a ping.
 * @throws Error with the last lines of its log when it ends instead, or is silent for a minute
 */
export async function untilReady(child: ChildProcess, dir: string): Promise<void> {
  const ended = once(child, 'exit').then(() => false);
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline) {
    const answers = engineRequest(join(dir, 'docker.sock'), 'GET', '/_ping', { timeoutMs: 2_000 }).then(
      ({ status }) => status === 200,
      () => undefined,
    );
    const outcome = await Promise.race([answers, ended]);
    if (outcome === true) return;
    if (outcome === false) break;
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  child.kill('SIGKILL');
  throw new Error(`The private engine did not start. Its last words:\n${lastWords(dir)}`);
}

/** Ends dockerd with a signal and waits for its end; after 30 s it is killed. */
export async function endDockerd(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill(signal);
  const patience = setTimeout(() => child.kill('SIGKILL'), 30_000);
  await ended;
  clearTimeout(patience);
}

/** Kills the containerd of a killed dockerd: the next one would wait ten seconds for it. Containers go on. */
export function endContainerd(dir: string): void {
  const pidFile = join(dir, 'exec/containerd/containerd.pid');
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8')), 'SIGKILL');
  } catch {
    // It ended with dockerd.
  }
  // Until the init process has reaped it, the pid in the file looks alive.
  rmSync(pidFile, { force: true });
}
