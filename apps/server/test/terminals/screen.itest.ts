import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';
import { openShell, showShell } from './shell-driver.ts';

const engine = useSharedEngine();
let berth: TestBerth;
let operator: Caller;
let container: string;

beforeAll(async () => {
  berth = await startBerth({ dockerHost: engine.dockerHost });
  operator = await berth.as('operator');
  container = `${engine.prefix}screen`;
  await engine.cli(['run', '-d', '--name', container, '--label', engine.label, 'berth-test/bash:1', 'sleep', '1000']);
});
afterAll(() => berth.close());

const listOf = async (caller: Caller) => (await caller.get(`/api/v1/containers/${container}/terminals`)).body.items;

describe('a page that was loaded anew', () => {
  test('finds its terminals again, and nobody else’s', async () => {
    const one = await openShell(operator, container);
    const two = await openShell(operator, container, { command: ['sleep', '99'], user: '0' });
    const common = { kind: 'exec', tty: true, input: true, detachKeys: null, watched: true };
    expect(await listOf(operator)).toMatchObject([
      { ...common, id: one.id, user: null },
      { ...common, id: two.id, user: '0', command: ['sleep', '99'] },
    ]);
    expect(await listOf(await berth.as('admin'))).toEqual([]);
    one.socket.ws.terminate();
    await expect.poll(() => listOf(operator)).toMatchObject([{ watched: false }, { watched: true }]);
    for (const { id } of [one, two]) await operator.delete(`/api/v1/terminals/${id}`);
    expect(await listOf(operator)).toEqual([]);
  });

  test('has the same shell with the same screen: what stood there, its colours, and what it typed', async () => {
    const first = await openShell(operator, container);
    first.type('left=here; seq 1 80; printf "\\033[32mgreen\\033[0m\\n"; echo half-typ');
    await first.shows(/half-typ$/);
    const before = await first.screen.text();
    first.socket.ws.terminate();
    const second = await showShell(operator, first);
    await second.shows(/half-typ$/);
    expect(await second.screen.text()).toBe(before);
    second.type('ed-$left\r');
    await second.shows(/^half-typed-here$/m);
    expect(second.output()).toContain('\x1b[32mgreen');
    second.socket.close();
  });

  test('has it in the size that it was, with a program that fills it', async () => {
    const first = await openShell(operator, container);
    first.socket.send({ op: 'resize', cols: 60, rows: 20 });
    first.type('printf "\\033[?1049h\\033[2J\\033[20;1Hbottom\\033[?1000h\\033[?1006h\\033[?25l"; sleep 99\r');
    await first.shows(/bottom$/);
    first.socket.ws.terminate();
    const second = await showShell(operator, first);
    await second.shows(/^\n{19}bottom$/);
    expect(second.socket.messages).toContainEqual(expect.objectContaining({ op: 'screen', cols: 60, rows: 20 }));
    for (const mode of ['?1000h', '?1006h', '?25l']) expect(second.output()).toContain(mode);
    second.socket.close();
  });

  test('has the end of a flood, and goes on from there', async () => {
    const command = ['sh', '-c', 'seq 1 400000; echo end of it; read line; echo "read $line"; sleep 99'];
    const first = await openShell(operator, container, { command });
    await first.sees(/end of it\r\n$/);
    first.socket.ws.terminate();
    const second = await showShell(operator, first);
    await second.shows(/^399999\n400000\nend of it$/m);
    second.type('more\r');
    await second.shows(/end of it\nmore\nread more$/);
    second.socket.close();
  });

  test('finds the shell’s last words where it has ended meanwhile', async () => {
    const first = await openShell(operator, container, { command: ['sh', '-c', 'read go; echo last words; exit 9'] });
    first.type('go\r');
    first.socket.ws.terminate();
    const openNow = async () => (await listOf(operator)).map(({ id }: { id: string }) => id);
    await expect.poll(openNow).not.toContain(first.id);
    const second = await showShell(operator, first);
    expect(await second.exit()).toMatchObject({ code: 9, reason: 'exited' });
    expect(await second.screen.text()).toMatch(/last words$/);
  });
});

test('after a cut that was too long ago, a screen comes in place of what is not held any more', async () => {
  const first = await openShell(operator, container, { command: ['sh', '-c', 'echo begin; seq 1 100000; sleep 99'] });
  await first.shows(/^100000$/m);
  first.socket.ws.terminate();
  const second = await showShell(operator, first, { received: 5 });
  await second.shows(/^99999\n100000$/m);
  const [, screen] = second.socket.messages;
  expect(screen).toMatchObject({ op: 'screen', skipped: 0, offset: Buffer.concat(first.socket.bytes).length });
  second.socket.ws.terminate();
  const third = await showShell(operator, first, { received: screen.offset });
  expect(third.socket.messages).toMatchObject([{ op: 'ready', resumed: true }]);
  third.socket.close();
});
