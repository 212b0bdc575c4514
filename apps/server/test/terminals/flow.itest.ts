import { createHash, randomBytes } from 'node:crypto';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { flow } from '../../src/features/terminals/output-window.ts';
import type { Caller } from '../support/caller.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';
import { acknowledge, openShell, showShell, size } from './shell-driver.ts';

const engine = useSharedEngine();
let berth: TestBerth;
let operator: Caller;
let container: string;

beforeAll(async () => {
  berth = await startBerth({ dockerHost: engine.dockerHost });
  operator = await berth.as('operator');
  container = `${engine.prefix}flow`;
  await engine.cli(['run', '-d', '--name', container, '--label', engine.label, 'berth-test/base:1', 'sleep', '1000']);
});
afterAll(() => berth.close());

const prepare = async (command: string[]) =>
  (await operator.post(`/api/v1/containers/${container}/terminals`, { ...size, command })).body;
const received = (bytes: Buffer[]) => bytes.reduce((sum, chunk) => sum + chunk.length, 0);

describe('the output of a shell', () => {
  test('stops at a bounded amount before a screen that takes nothing in, and goes on when it does', async () => {
    const made = await prepare(['sh', '-c', 'yes | head -c 1500000; echo; echo all']);
    const shell = await showShell(operator, made, { acknowledges: false });
    const got = () => received(shell.socket.bytes);
    await expect.poll(got, { timeout: 10_000 }).toBeGreaterThanOrEqual(flow.high);
    const stopped = got();
    expect(stopped).toBeLessThan(flow.high + 128 * 1024);
    acknowledge(shell.socket, stopped);
    expect(await shell.exit()).toMatchObject({ code: 0 });
    expect(got()).toBeGreaterThan(2_000_000);
  });

  test('is ended by Ctrl-C in the middle of a flood', async () => {
    const shell = await openShell(operator, container);
    shell.type('yes\r');
    await expect.poll(() => received(shell.socket.bytes), { timeout: 10_000 }).toBeGreaterThan(1_000_000);
    shell.type('\x03');
    shell.type('echo after-$((6*7)); exit\r');
    await shell.sees(/after-42\r\n/);
    await shell.exit();
  });

  test('comes whole to a screen that was cut off before it took anything in', async () => {
    const made = await prepare(['sh', '-c', 'seq 1 2000; sleep 5']);
    const first = await showShell(operator, made, { acknowledges: false });
    await first.sees(/^2000\r$/m);
    first.socket.ws.terminate();
    const second = await showShell(operator, made, { received: 0 });
    await second.sees(/^2000\r$/m);
    expect(second.output()).toBe(first.output());
    second.socket.close();
  });

  test('goes to the page that asked last', async () => {
    const first = await openShell(operator, container);
    const second = await showShell(operator, first);
    expect(await first.socket.closed).toMatchObject({ code: 1000 });
    second.type('echo here-$((6*7))\r');
    await second.sees(/here-42/);
    second.socket.close();
  });

  test('is not disturbed by a paste of 1 MiB, which arrives byte for byte', async () => {
    const bytes = randomBytes(1024 * 1024);
    const command = ['sh', '-c', 'stty raw -echo; echo go; head -c 1048576 | sha256sum; stty sane; read line'];
    const shell = await openShell(operator, container, { command });
    await shell.sees(/go/);
    for (let at = 0; at < bytes.length; at += 16 * 1024) shell.socket.ws.send(bytes.subarray(at, at + 16 * 1024));
    await shell.sees(new RegExp(createHash('sha256').update(bytes).digest('hex')));
    shell.socket.close();
  });

  test('is closed to input beyond what a shell that does not read can be given', async () => {
    const shell = await openShell(operator, container, {
      command: ['sh', '-c', 'stty raw -echo; echo go; sleep 1000'],
    });
    await shell.sees(/go/);
    const chunk = Buffer.alloc(60 * 1024, 'x');
    for (let i = 0; i < 200; i++) shell.socket.ws.send(chunk);
    expect(await shell.socket.closed).toMatchObject({ code: 1009 });
  });
});
