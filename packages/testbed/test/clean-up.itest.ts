import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { processesOf } from '../src/daemon/processes.ts';
import { startEngine } from '../src/index.ts';
import { useEngine } from '../src/vitest.ts';

const engine = useEngine();

function traces(dir: string) {
  const octet = readFileSync(join(dir, 'bridge'), 'utf8').split('\n')[1] ?? '';
  return () => ({
    processes: processesOf(dir).length,
    folder: existsSync(dir),
    // The engine's own bridge and those of its networks: a route each.
    bridge: routesOf(Number(octet)) > 0,
    mounts: readFileSync('/proc/self/mountinfo', 'utf8').includes(dir),
    cgroups: ['/sys/fs/cgroup', ...readdirSync('/sys/fs/cgroup').map((name) => join('/sys/fs/cgroup', name))].some(
      (parent) => existsSync(join(parent, basename(dir))),
    ),
  });
}

function routesOf(octet: number): number {
  const ending = `${octet.toString(16).toUpperCase()}0A`;
  const routes = readFileSync('/proc/net/route', 'utf8').split('\n');
  return routes.filter((line) => line.split('\t')[1]?.endsWith(ending)).length;
}

const nothing = { processes: 0, folder: false, bridge: false, mounts: false, cgroups: false };

describe('an engine', () => {
  it('leaves nothing behind when it is stopped', async () => {
    const own = await startEngine();
    await own.cli(['network', 'create', 'extra']);
    const left = traces(own.dir);
    expect(left()).toMatchObject({ folder: true, bridge: true });
    await own.stop();
    expect(left()).toEqual(nothing);
  });

  it('whose owner was killed is cleared away by the next start', async () => {
    const owner = spawn(process.execPath, [join(import.meta.dirname, 'owner.ts')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const { dir } = JSON.parse(String((await once(owner.stdout, 'data'))[0]));
    const left = traces(dir);
    expect(left()).toMatchObject({ folder: true, bridge: true, mounts: true, cgroups: true });
    const ended = once(owner, 'exit');
    owner.kill('SIGKILL');
    await ended;
    await (await startEngine()).stop();
    // A run beside this one may have been first and still be at it.
    await expect.poll(left, { timeout: 20_000 }).toEqual(nothing);
  });

  it('keeps its containers and its socket over a restart and a crash', async () => {
    const { cli, socketPath, pid } = engine();
    await cli(['create', '--name', 'kept', 'berth-test/base:1']);
    await engine().restart();
    expect(engine().pid).not.toBe(pid);
    expect(engine().socketPath).toBe(socketPath);
    await engine().kill();
    await expect(cli(['ps'])).rejects.toThrow(/connect/);
    await engine().start();
    expect(await cli(['ps', '-a', '--format', '{{.Names}}'])).toBe('kept\n');
  });

  it('answers nothing while it is paused, and goes on afterwards', async () => {
    engine().pause();
    const asked = engine().cli(['ps', '-q']);
    expect(readFileSync(`/proc/${engine().pid}/stat`, 'utf8')).toMatch(/\) T /);
    engine().resume();
    await asked;
  });
});
