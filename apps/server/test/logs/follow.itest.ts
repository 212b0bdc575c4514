import type { LogLine } from '@berth/contract';
import { startProxy } from '@berth/testbed';
import { useSharedEngine } from '@berth/testbed/vitest';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Caller } from '../support/caller.ts';
import type { OpenSocket } from '../support/open-socket.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';

const engine = useSharedEngine();
let proxy: Awaited<ReturnType<typeof startProxy>>;
let berth: TestBerth;
let viewer: Caller;

beforeEach(async () => {
  proxy = await startProxy(engine.socketPath);
  berth = await startBerth({ dockerHost: proxy.dockerHost });
  viewer = await berth.as('viewer');
});
afterEach(async () => {
  await berth.close();
  await proxy.close();
});

const run = (name: string, ...args: string[]) =>
  engine.cli(['run', '-d', '--name', `${engine.prefix}${name}`, '--label', engine.label, ...args]);
const follow = (name: string, query = '') =>
  viewer.socket(`/api/v1/containers/${engine.prefix}${name}/logs/stream${query}`);
const linesOf = (socket: OpenSocket): LogLine[] =>
  socket.messages.flatMap((message) => (message.op === 'lines' ? message.lines : []));
const textsOf = (socket: OpenSocket) => linesOf(socket).map((line) => line.m);
const saw = (socket: OpenSocket, op: string) =>
  expect.poll(() => socket.messages.find((m) => m.op === op)).toBeTruthy();

describe('the log of a container, live', () => {
  test('begins with its last 1,000 lines and goes on with what comes', async () => {
    await run('busy', 'berth-test/base:1', 'sh', '-c', 'seq 1 1500; while :; do echo tick; sleep 0.1; done');
    await expect.poll(() => engine.cli(['logs', `${engine.prefix}busy`]), { timeout: 10_000 }).toContain('tick');
    const socket = await follow('busy');
    await expect.poll(() => textsOf(socket).filter((text) => text === 'tick').length).toBeGreaterThan(3);
    const numbers = textsOf(socket).filter((text) => text !== 'tick');
    expect(numbers.at(-1)).toBe('1500');
    expect(numbers.length).toBeGreaterThan(900);
    expect(numbers.length).toBeLessThanOrEqual(1000);
    expect(socket.messages[0]).toMatchObject({ op: 'hello', tty: false, running: true, driver: 'json-file' });
    expect(linesOf(socket).map((line) => line.n)).toEqual(linesOf(socket).map((_, i) => i));
    socket.close();
  });

  test('tells stdout and stderr apart', async () => {
    await run('two', 'berth-test/base:1', 'sh', '-c', 'echo out; echo err >&2; sleep 60');
    const socket = await follow('two');
    await expect
      .poll(() =>
        linesOf(socket)
          .map((line) => `${line.s}:${line.m}`)
          .sort(),
      )
      .toEqual(['e:err', 'o:out']);
    socket.close();
  });

  test('reads a terminal as one stream', async () => {
    await run('tty', '-t', 'berth-test/base:1', 'sh', '-c', 'echo one; echo two; sleep 60');
    const socket = await follow('tty');
    await expect.poll(() => linesOf(socket).map((line) => `${line.s}:${line.m}`)).toEqual(['t:one', 't:two']);
    expect(linesOf(socket)[0]?.t).toMatch(/^\d{4}-.*Z$/);
    socket.close();
  });

  test('costs the engine one stream however many watch', async () => {
    await run('shared', 'berth-test/counter:1');
    const streams = () => proxy.requests.filter((request) => request.path.includes('/logs')).length;
    const sockets = await Promise.all(Array.from({ length: 10 }, () => follow('shared')));
    await Promise.all(sockets.map((socket) => expect.poll(() => textsOf(socket).length).toBeGreaterThan(3)));
    expect(streams()).toBe(1);
    const texts = textsOf(sockets[0] as OpenSocket);
    expect(textsOf(sockets[9] as OpenSocket).slice(-2)).toEqual(texts.slice(-2));
    for (const socket of sockets) socket.close();
  });

  test('says how the container ended, and goes on when it starts again', async () => {
    await run('again', 'berth-test/base:1', 'sh', '-c', 'echo begin; sleep 0.5; echo end; exit 3');
    const socket = await follow('again');
    await saw(socket, 'life');
    expect(socket.messages.find((m) => m.op === 'life')).toMatchObject({
      event: 'stopped',
      exitCode: 3,
      oomKilled: false,
    });
    await engine.cli(['start', `${engine.prefix}again`]);
    await expect.poll(() => textsOf(socket)).toEqual(['begin', 'end', 'begin', 'end']);
    const told = () =>
      socket.messages.flatMap((m) => (m.op === 'life' ? [m.event] : m.op === 'lines' ? ['lines'] : []));
    await expect.poll(() => told().filter((word) => word !== 'lines')).toEqual(['stopped', 'started', 'stopped']);
    socket.close();
  });

  test.each([
    ['an error', [], 'exit 3', { exitCode: 3, oomKilled: false }],
    ['SIGKILL', [], "sh -c 'kill -9 $$'; exit $?", { exitCode: 137, oomKilled: false }],
    ['SIGTERM', [], "sh -c 'kill -15 $$'; exit $?", { exitCode: 143, oomKilled: false }],
    [
      'too much memory',
      ['--memory', '8m', '--memory-swap', '8m'],
      'exec tail /dev/zero',
      { oomKilled: true, memoryLimit: 8_388_608 },
    ],
  ])('goes on when the engine starts it again, and says what ended it: %s', async (what, options, end, mark) => {
    const name = what.replaceAll(' ', '-');
    const script = `echo begin; sleep 0.3; echo end; ${end}`;
    await run(name, '--restart', 'on-failure:2', ...options, 'berth-test/base:1', 'sh', '-c', script);
    const socket = await follow(name);
    const told = () => socket.messages.flatMap((m) => (m.op === 'life' ? [m] : []));
    const ends = () => told().filter(({ event }) => event === 'stopped');
    await expect.poll(() => ends().length, { timeout: 20_000 }).toBe(3);
    for (const one of ends()) expect(one).toMatchObject({ ...mark, policy: 'on-failure' });
    expect(told().map(({ event }) => event)).toEqual(['stopped', 'started', 'stopped', 'started', 'stopped']);
    expect(
      told()
        .filter(({ event }) => event === 'started')
        .map(({ restarts }) => restarts),
    ).toEqual([1, 2]);
    for (const { at } of told()) expect(Date.parse(at)).toBeGreaterThan(Date.now() - 120_000);
    const own = textsOf(socket).filter((text) => text === 'begin' || text === 'end');
    expect(own).toEqual(['begin', 'end', 'begin', 'end', 'begin', 'end']);
    socket.close();
  });

  test('says between the lines of the runs before how they ended', async () => {
    await run('earlier', '--restart', 'on-failure:1', 'berth-test/base:1', 'sh', '-c', 'echo run; sleep 0.3; exit 3');
    const state = () => engine.cli(['inspect', '-f', '{{.State.Status}} {{.RestartCount}}', `${engine.prefix}earlier`]);
    await expect.poll(async () => (await state()).trim(), { timeout: 20_000 }).toBe('exited 1');
    const socket = await follow('earlier');
    const told = () =>
      socket.messages.flatMap((m) =>
        m.op === 'life' ? [m.event] : m.op === 'lines' ? m.lines.map((line: LogLine) => line.m) : [],
      );
    await expect.poll(told).toEqual(['run', 'stopped', 'started', 'run', 'stopped']);
    expect(socket.messages.find((m) => m.op === 'life')).toMatchObject({ exitCode: 3, policy: 'on-failure' });
    socket.close();
  });

  test('says that the container was removed, and closes', async () => {
    await run('gone', 'berth-test/counter:1');
    const socket = await follow('gone');
    await expect.poll(() => textsOf(socket).length).toBeGreaterThan(0);
    await engine.cli(['rm', '-f', `${engine.prefix}gone`]);
    expect(await socket.closed).toMatchObject({ code: 4404 });
    expect(socket.messages.findLast((m) => m.op === 'life')).toMatchObject({ event: 'removed' });
  });

  test.each([
    ['none', ['--log-driver', 'none'], { driver: 'none', cacheDisabled: false }],
    [
      'remote',
      ['--log-driver', 'syslog', '--log-opt', 'syslog-address=udp://127.0.0.1:514', '--log-opt', 'cache-disabled=true'],
      { driver: 'syslog', cacheDisabled: true },
    ],
  ])('says why a log cannot be read: %s', async (name, options, hello) => {
    await run(name, ...options, 'berth-test/counter:1');
    const socket = await follow(name);
    await saw(socket, 'error');
    expect(socket.messages.find((m) => m.op === 'error')).toMatchObject({ code: 'log_not_readable' });
    expect(socket.messages.find((m) => m.op === 'hello')).toMatchObject(hello);
    socket.send({ op: 'search', id: 1, query: { text: 'line', mode: 'text', case: 'smart' } });
    await expect
      .poll(() => socket.messages.findLast((m) => m.op === 'search'), { timeout: 10_000 })
      .toMatchObject({ state: 'failed', error: { code: 'log_not_readable' } });
    socket.close();
  });

  test('reads what the engine kept for a driver that it cannot read', async () => {
    await run(
      'kept',
      '--log-driver',
      'syslog',
      '--log-opt',
      'syslog-address=udp://127.0.0.1:514',
      'berth-test/counter:1',
    );
    const socket = await follow('kept');
    await expect.poll(() => textsOf(socket).length).toBeGreaterThan(2);
    socket.close();
  });

  test('of no container is closed as not found', async () => {
    const socket = await follow('nobody');
    expect(await socket.closed).toMatchObject({ code: 4404 });
  });

  test('opened with a message for something else is closed', async () => {
    await run('strict', 'berth-test/counter:1');
    const socket = await follow('strict');
    socket.send({ op: 'exec', command: ['sh'] });
    expect(await socket.closed).toMatchObject({ code: 1008 });
  });
});
