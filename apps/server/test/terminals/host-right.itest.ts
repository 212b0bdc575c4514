import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createEngine, parseDockerHost } from '@berth/engine';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findHostReach } from '../../src/features/terminals/terminals.policy.ts';
import type { Caller } from '../support/caller.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';
import { openShell, size } from './shell-driver.ts';

const engine = useSharedEngine();
const folder = mkdtempSync(join(tmpdir(), 'berth-test-'));
let berth: TestBerth;
let operator: Caller;

const name = (short: string) => `${engine.prefix}reach-${short}`;
const run = (short: string, ...flags: string[]) =>
  engine.cli([
    ...['run', '-d', '--name', name(short), '--label', engine.label],
    ...[...flags, 'berth-test/base:1', 'sleep', '1000'],
  ]);
const ask = (caller: Caller, short: string) => caller.post(`/api/v1/containers/${name(short)}/terminals`, size);

const dangerous: Record<string, string[]> = {
  privileged: ['--privileged'],
  pid: ['--pid', 'host'],
  socket: ['-v', '/run/docker.sock:/var/run/docker.sock'],
  root: ['-v', '/:/host:ro'],
  capability: ['--cap-add', 'SYS_ADMIN'],
  device: ['--device', '/dev/null:/dev/other'],
  unconfined: ['--security-opt', 'seccomp=unconfined'],
  disguised: ['-v', `${name('volume')}:/host`],
};

beforeAll(async () => {
  berth = await startBerth({ dockerHost: engine.dockerHost });
  operator = await berth.as('operator');
  await engine.cli([
    ...['volume', 'create', '--label', engine.label],
    ...['-o', 'type=none', '-o', 'o=bind', '-o', 'device=/etc', name('volume')],
  ]);
  await Promise.all(Object.entries(dangerous).map(([short, flags]) => run(short, ...flags)));
  await run('plain', '--cap-add', 'NET_BIND_SERVICE', '-v', `${folder}:/data`);
});
afterAll(async () => {
  await berth.close();
  rmSync(folder, { recursive: true });
});

test.each(Object.keys(dangerous))('a shell in a container with %s needs the right to the host', async (short) => {
  const refused = await ask(operator, short);
  expect(refused).toMatchObject({ status: 403, body: { error: { code: 'forbidden' } } });
  expect(refused.body.error.message).toContain('host:root');
  const execs = await engine.cli(['inspect', '-f', '{{json .ExecIDs}}', name(short)]);
  expect(execs.trim()).toBe('null');
  expect(berth.audit().at(-1)).toMatchObject({ action: 'container:exec', outcome: 'denied' });
});

test('whoever has the right gets the shell, and an ordinary container asks for none', async () => {
  const admin = await openShell(await berth.as('admin'), name('privileged'));
  const plain = await openShell(operator, name('plain'));
  admin.type('exit\r');
  plain.type('exit\r');
  expect(await admin.exit()).toMatchObject({ reason: 'exited' });
  expect(await plain.exit()).toMatchObject({ reason: 'exited' });
});

test('a shell on the host ends with the right to it, one in an ordinary container goes on', async () => {
  const admin = await berth.as('admin');
  const strong = await openShell(admin, name('privileged'));
  const plain = await openShell(admin, name('plain'));
  berth.berth.auth.people.setRole(admin.username ?? '', 'operator');
  expect(await strong.socket.closed).toMatchObject({ code: 4403 });
  expect(await (await admin.socket(`/api/v1/terminals/${strong.id}/stream`)).closed).toMatchObject({ code: 4403 });
  plain.type('echo goes $((40 + 2)) on\r');
  await plain.sees(/goes 42 on/);
  plain.socket.close();
});

test('a volume of Berth’s own is as strong as Berth', async () => {
  const own = (await run('berth', '-v', `${name('kept')}:/data`)).trim();
  const beside = (await run('beside', '-v', `${name('kept')}:/data`)).trim();
  const client = createEngine(parseDockerHost(engine.dockerHost));
  const deps = { engine: client, mirror: { containers: { rows: () => [{ id: own, isBerth: true }] } } };
  expect(await findHostReach(deps, await deps.engine.containers.inspect(beside), AbortSignal.timeout(10_000))).toEqual([
    { kind: 'berth', what: name('kept') },
  ]);
  client.close();
});
