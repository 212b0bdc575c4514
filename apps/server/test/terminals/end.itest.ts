import { useSharedEngine } from '@berth/testbed/vitest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readAudit } from '../../src/features/audit/public.ts';
import type { Caller } from '../support/caller.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';
import { openShell, showShell } from './shell-driver.ts';

const engine = useSharedEngine();
const graceMs = 1500;
let berth: TestBerth;
let operator: Caller;

beforeEach(async () => {
  berth = await startBerth({ dockerHost: engine.dockerHost, parts: { terminalGraceMs: graceMs } });
  operator = await berth.as('operator');
});
afterEach(() => berth.close());

let made = 0;
async function container(...args: string[]): Promise<string> {
  const name = `${engine.prefix}${made++}`;
  await engine.cli(['run', '-d', '--name', name, '--label', engine.label, ...(args.length > 0 ? args : idle)]);
  return name;
}
const idle = ['berth-test/base:1', 'sleep', '1000'];
/** The commands that run in the container, without its main process. */
async function processes(name: string): Promise<string[]> {
  const lines = (await engine.cli(['top', name, '-eo', 'pid,args'])).trim().split('\n').slice(2);
  return lines.map((line) => line.trim().replace(/^\d+\s+/, ''));
}
const runs = (name: string, word: string) =>
  expect.poll(() => processes(name).then((all) => all.join())).toContain(word);
const nothingRuns = (name: string) => expect.poll(() => processes(name), { timeout: 15_000 }).toEqual([]);
const lastRow = () => readAudit(berth.berth.database).at(-1);
const lastDetail = () => expect.poll(() => JSON.parse(lastRow()?.detail ?? '{}'), { timeout: 10_000 });

describe('when its tab closes, a shell', () => {
  test('ends on the engine after the grace, with everything it started, and leaves an audit row', async () => {
    const name = await container();
    const shell = await openShell(operator, name);
    shell.type('sleep 500 & (trap "" HUP; sleep 502) & sleep 503\r');
    for (const command of ['500', '502', '503']) await runs(name, command);
    shell.socket.close();
    await nothingRuns(name);
    await lastDetail().toMatchObject({ terminal: shell.id, ended: 'closed' });
    expect(lastRow()).toMatchObject({ action: 'container:exec', outcome: 'done', object_name: name });
  });

  test('ends at once when it is closed by hand, also what ignores hang-ups', async () => {
    const name = await container();
    const shell = await openShell(operator, name);
    shell.type('trap "" HUP TERM INT; env -i sh -c "trap \'\' HUP; sleep 600"\r');
    await runs(name, '600');
    expect((await operator.delete(`/api/v1/terminals/${shell.id}`)).status).toBe(204);
    expect(await processes(name)).toEqual([]);
    expect(await shell.exit()).toMatchObject({ reason: 'closed' });
  });

  test('ends too where it belongs to another user than the image’s', async () => {
    const name = await container('berth-test/user:1', 'sleep', '1000');
    const shell = await openShell(operator, name, { user: '0' });
    shell.type('sleep 503\r');
    await runs(name, '503');
    await operator.delete(`/api/v1/terminals/${shell.id}`);
    expect(await processes(name)).toEqual([]);
  });

  test('ends too where the container has dropped every capability and cannot be written to', async () => {
    const name = await container('--cap-drop', 'ALL', '--read-only', '--user', '1234', ...idle);
    const shell = await openShell(operator, name);
    shell.type('sleep 504\r');
    await runs(name, '504');
    await operator.delete(`/api/v1/terminals/${shell.id}`);
    expect(await processes(name)).toEqual([]);
  });

  test('ends too where the container has no shell to look for its processes with', async () => {
    const name = await container('berth-test/noshell:1');
    const [main] = await processesOf(name);
    const shell = await openShell(operator, name, { command: main?.split(' ') ?? [] });
    await expect.poll(() => processes(name)).toHaveLength(1);
    await operator.delete(`/api/v1/terminals/${shell.id}`);
    expect(await processes(name)).toEqual([]);
  });

  test('ends when the container is unpaused that was paused meanwhile', async () => {
    const name = await container();
    const shell = await openShell(operator, name);
    shell.type('sleep 505\r');
    await runs(name, '505');
    await engine.cli(['pause', name]);
    shell.socket.close();
    await expect.poll(() => berth.logged.some((line) => line.includes('socket opened'))).toBe(true);
    await engine.cli(['unpause', name]);
    await nothingRuns(name);
  });

  test('ends when the server stops', async () => {
    const name = await container();
    const shell = await openShell(operator, name);
    shell.type('sleep 506\r');
    await runs(name, '506');
    await berth.close();
    expect(await processes(name)).toEqual([]);
  });

  test('ends when the session ends that opened it', async () => {
    const name = await container();
    const shell = await openShell(operator, name);
    shell.type('sleep 507\r');
    await runs(name, '507');
    await operator.delete('/api/v1/session');
    expect(await shell.socket.closed).toMatchObject({ code: 4401 });
    await nothingRuns(name);
  });

  test('that was never looked at is not started at all', async () => {
    const name = await container();
    const { body } = await operator.post(`/api/v1/containers/${name}/terminals`, { cols: 80, rows: 24 });
    await lastDetail().toMatchObject({ terminal: body.id, ended: 'closed' });
    expect(await processes(name)).toEqual([]);
  });
});

describe('a screen that comes back within the grace', () => {
  test('finds the same shell, and gets what it missed once', async () => {
    const name = await container();
    const first = await openShell(operator, name);
    first.type('stty -echo; i=0; while [ $i -lt 40 ]; do i=$((i+1)); echo "number $i"; sleep 0.05; done; echo done\r');
    await first.sees(/number 5/);
    first.socket.ws.terminate();
    const received = Buffer.concat(first.socket.bytes).length;
    const second = await showShell(operator, first, { received });
    expect(second.socket.messages[0]).toMatchObject({ op: 'ready', resumed: true });
    await second.sees(/done/);
    const numbers = `${first.output()}${second.output()}`.match(/number \d+/g);
    expect(numbers).toEqual(Array.from({ length: 40 }, (_, i) => `number ${i + 1}`));
    second.socket.close();
  });

  test('learns how the shell ended meanwhile', async () => {
    const first = await openShell(operator, await container());
    first.type('sleep 0.3; exit 7\r');
    await first.sees(/exit 7/);
    first.socket.ws.terminate();
    await lastDetail().toMatchObject({ exitCode: 7 });
    const second = await showShell(operator, first, { received: 0 });
    expect(second.socket.messages.at(-1)).toMatchObject({ op: 'exit', code: 7, reason: 'exited' });
  });
});

describe('with its container, a shell ends', () => {
  test.each([
    ['stop', ['stop', '-t', '0'], 'container_stopped'],
    ['removal', ['rm', '-f'], 'container_removed'],
  ])('on %s, and says so', async (_word, command, reason) => {
    const name = await container();
    const shell = await openShell(operator, name);
    await engine.cli([...command, name]);
    expect(await shell.exit()).toMatchObject({ op: 'exit', reason });
  });
});

/** All of the container's commands. */
async function processesOf(name: string): Promise<string[]> {
  const lines = (await engine.cli(['top', name, '-eo', 'pid,args'])).trim().split('\n').slice(1);
  return lines.map((line) => line.trim().replace(/^\d+\s+/, ''));
}
