import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';
import { openShell, size } from './shell-driver.ts';

const engine = useSharedEngine();
let berth: TestBerth;
let operator: Caller;

beforeAll(async () => {
  berth = await startBerth({ dockerHost: engine.dockerHost });
  operator = await berth.as('operator');
  await Promise.all([
    run('base', 'berth-test/base:1', 'sleep', '1000'),
    run('bash', 'berth-test/bash:1', 'sleep', '1000'),
    run('user', 'berth-test/user:1', 'sleep', '1000'),
    run('noshell', 'berth-test/noshell:1'),
  ]);
});
afterAll(() => berth.close());

const name = (short: string) => `${engine.prefix}${short}`;
const run = (short: string, ...args: string[]) =>
  engine.cli(['run', '-d', '--name', name(short), '--label', engine.label, ...args]);
const ask = (short: string, body: object = {}) =>
  operator.post(`/api/v1/containers/${name(short)}/terminals`, { ...size, ...body });

describe('a shell', () => {
  test('is found by itself: the best that is there', async () => {
    expect((await openShell(operator, name('bash'))).command.at(-1)).toMatch(/bash$/);
    expect((await openShell(operator, name('base'))).command.at(-1)).toMatch(/(ash|sh)$/);
  });

  test('has the right size before its first prompt', async () => {
    const shell = await openShell(operator, name('base'));
    shell.type('stty size; exit\r');
    await shell.sees(/30 100/);
    expect(await shell.exit()).toMatchObject({ code: 0, reason: 'exited' });
  });

  test('takes a new size', async () => {
    const shell = await openShell(operator, name('base'));
    shell.socket.send({ op: 'resize', cols: 77, rows: 22 });
    await expect
      .poll(async () => {
        shell.type('stty size\r');
        return shell.output();
      })
      .toMatch(/22 77/);
    shell.socket.close();
  });

  test('tells its exit code', async () => {
    const shell = await openShell(operator, name('base'));
    shell.type('exit 42\r');
    expect(await shell.exit()).toEqual({ op: 'exit', code: 42, reason: 'exited' });
  });

  test('runs as the user that was chosen, and as the image’s own otherwise', async () => {
    const own = await openShell(operator, name('user'));
    own.type('id -u; exit\r');
    await own.sees(/^1000\r$/m);
    const root = await openShell(operator, name('user'), { user: '0:0' });
    root.type('id -u; exit\r');
    await root.sees(/^0\r$/m);
  });

  test('speaks UTF-8 where the container names no language, and the container’s own otherwise', async () => {
    await run('german', '-e', 'LANG=de_DE.UTF-8', 'berth-test/base:1', 'sleep', '1000');
    const command = ['sh', '-c', 'echo "speaks $LANG"'];
    await (await openShell(operator, name('base'), { command })).sees(/speaks C\.UTF-8/);
    await (await openShell(operator, name('german'), { command })).sees(/speaks de_DE\.UTF-8/);
  });

  test('gets a lone Ctrl-P at once, and Ctrl-P Ctrl-Q as any other keys', async () => {
    const command = [
      'sh',
      '-c',
      'stty raw -echo; echo go; for n in 1 2 3; do dd bs=1 count=1 2>/dev/null | od -An -tx1; done',
    ];
    const shell = await openShell(operator, name('base'), { command });
    await shell.sees(/go/);
    shell.type('\x10');
    await shell.sees(/ 10\s/);
    shell.type('\x11x');
    await shell.sees(/ 10\s+11\s+78\s/);
    expect(await shell.exit()).toMatchObject({ code: 0, reason: 'exited' });
  });

  test('may be any command', async () => {
    const shell = await openShell(operator, name('base'), { command: ['sh', '-c', 'echo "all of it: $0"', "a b'c"] });
    await shell.sees(/all of it: a b'c/);
    expect(await shell.exit()).toMatchObject({ code: 0 });
  });

  test('passes every byte on, both ways', async () => {
    const shell = await openShell(operator, name('base'), { command: ['sh', '-c', 'stty raw -echo; echo go; cat'] });
    await shell.sees(/go/);
    const begin = Buffer.concat(shell.socket.bytes).length;
    const sent = Buffer.from(Array.from({ length: 4096 }, (_, i) => i % 256));
    shell.socket.ws.send(sent);
    const echoed = () => Buffer.concat(shell.socket.bytes).subarray(begin);
    await expect.poll(() => echoed().length).toBe(sent.length);
    expect(echoed().equals(sent)).toBe(true);
    shell.socket.close();
  });

  test('takes a paste of a megabyte', async () => {
    const command = ['sh', '-c', 'stty raw -echo; echo go; head -c 1048576 | md5sum'];
    const shell = await openShell(operator, name('base'), { command });
    await shell.sees(/go/);
    const chunk = Buffer.alloc(16 * 1024, 'berth ');
    for (let i = 0; i < 64; i++) shell.socket.ws.send(chunk);
    await shell.sees(/[0-9a-f]{32}/);
    expect(await shell.exit()).toMatchObject({ code: 0 });
  });

  test('does not swallow Ctrl-P', async () => {
    const shell = await openShell(operator, name('base'), { command: ['sh', '-c', 'stty raw -echo; echo go; cat'] });
    await shell.sees(/go/);
    shell.type('\x10');
    await expect.poll(shell.output).toContain('\x10');
    shell.socket.close();
  });
});

describe('where no shell can be had', () => {
  test('a container without one says so', async () => {
    expect(await ask('noshell')).toMatchObject({ status: 409, body: { error: { code: 'container_has_no_shell' } } });
  });

  test('a user that the container does not know is told at its field', async () => {
    expect(await ask('base', { user: 'nobody-here' })).toMatchObject({
      status: 400,
      body: { error: { code: 'bad_request', fields: [{ path: 'user', code: 'exec_user_unknown' }] } },
    });
  });

  test('a stopped, a paused and a missing container each say what they are', async () => {
    await run('stopped', 'berth-test/base:1', 'true');
    await run('paused', 'berth-test/base:1', 'sleep', '1000');
    await engine.cli(['wait', name('stopped')]);
    await engine.cli(['pause', name('paused')]);
    const code = async (short: string) => (await ask(short)).body.error.code;
    await expect.poll(() => code('stopped')).toBe('container_not_running');
    await expect.poll(() => code('paused')).toBe('container_paused');
    expect(await code('missing')).toBe('container_not_found');
    await engine.cli(['unpause', name('paused')]);
  });

  test('nobody but the session that made a terminal may open its stream', async () => {
    const made = await ask('base');
    const other = await berth.as('operator');
    const same = await berth.as('viewer');
    expect(await (await other.socket(`/api/v1/terminals/${made.body.id}/stream`)).closed).toMatchObject({ code: 4404 });
    await expect(same.socket(`/api/v1/terminals/${made.body.id}/stream`)).rejects.toThrow('refused 403');
    expect((await other.delete(`/api/v1/terminals/${made.body.id}`)).status).toBe(404);
  });

  test('a user has room for twenty shells, not for more', async () => {
    const eager = await berth.as('operator');
    const open = () => eager.post(`/api/v1/containers/${name('base')}/terminals`, { ...size, command: ['sh'] });
    const made = [];
    for (let i = 0; i < 20; i++) made.push(await open());
    expect(await open()).toMatchObject({ status: 429, body: { error: { code: 'too_many_streams' } } });
    for (const { body } of made) await eager.delete(`/api/v1/terminals/${body.id}`);
    expect((await open()).status).toBe(201);
  });
});
