import { useSharedEngine } from '@berth/testbed/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { startBerth, type TestBerth } from '../support/start-berth.ts';
import { attach, showShell, size } from './shell-driver.ts';

const engine = useSharedEngine();
const graceMs = 1500;
let berth: TestBerth;
let operator: Caller;

beforeAll(async () => {
  berth = await startBerth({ dockerHost: engine.dockerHost, parts: { terminalGraceMs: graceMs } });
  operator = await berth.as('operator');
});
afterAll(() => berth.close());

let made = 0;
async function run(...args: string[]): Promise<string> {
  const name = `${engine.prefix}attach${made++}`;
  await engine.cli(['run', '-d', '--name', name, '--label', engine.label, ...args]);
  return name;
}
const script = (...words: string[]) => ['berth-test/base:1', 'sh', '-c', words.join(' ')];
const stateOf = async (name: string) => (await engine.cli(['inspect', '-f', '{{.State.Status}}', name])).trim();

describe('attached to a main process with a TTY', () => {
  test('its prompt is there, keys reach it, and it is told how big the screen is', async () => {
    const shell = await attach(operator, await run('-it', 'berth-test/bash:1'));
    await shell.shows(/[#$]$/);
    shell.type('stty size; echo $((40 + 2))\r');
    await shell.sees(/30 100\r\n42\r\n/);
    shell.socket.send({ op: 'resize', cols: 71, rows: 21 });
    await expect
      .poll(() => {
        shell.type('stty size\r');
        return shell.output();
      })
      .toMatch(/21 71/);
    shell.socket.close();
  });

  test('the end of its log is there, and what comes after it, once', async () => {
    const name = await run(
      '-t',
      ...script('i=0; while [ $i -lt 60 ]; do i=$((i+1)); echo n$i; sleep 0.05; done; sleep 99'),
    );
    await expect.poll(() => engine.cli(['logs', name]), { timeout: 10_000 }).toContain('n10\r\n');
    const shell = await attach(operator, name);
    await shell.shows(/^n60$/m);
    expect((await shell.screen.text()).match(/n\d+/g)).toEqual(Array.from({ length: 60 }, (_, i) => `n${i + 1}`));
    shell.socket.close();
  });

  test('its exit code is told', async () => {
    const shell = await attach(operator, await run('-it', 'berth-test/bash:1'));
    shell.type('exit 7\r');
    expect(await shell.exit()).toEqual({ op: 'exit', code: 7, reason: 'exited' });
  });

  test('Ctrl-P Ctrl-Q detaches, the container runs on, and one can attach again', async () => {
    const name = await run('-it', 'berth-test/bash:1');
    const answer = await operator.post(`/api/v1/containers/${name}/attach`, size);
    expect(answer.body).toMatchObject({ kind: 'attach', tty: true, input: true, detachKeys: 'ctrl-p,ctrl-q' });
    const first = await showShell(operator, answer.body);
    first.type('left=behind\r\x10\x11');
    expect(await first.exit()).toEqual({ op: 'exit', code: null, reason: 'detached' });
    expect(await stateOf(name)).toBe('running');
    const again = await attach(operator, name);
    again.type('echo "is $left"\r');
    await again.sees(/is behind/);
    again.socket.close();
  });

  test('two people each have a stream of their own', async () => {
    const name = await run('-it', 'berth-test/bash:1');
    const other = await berth.as('operator');
    const [one, two] = [await attach(operator, name), await attach(other, name)];
    one.type('echo from-$((1 + 1))\r');
    await two.sees(/from-2\r\n/);
    one.type('\x10\x11');
    expect(await one.exit()).toMatchObject({ reason: 'detached' });
    two.type('echo still-$((1 + 2))\r');
    await two.sees(/still-3\r\n/);
    two.socket.close();
  });

  test('a page that comes back within the grace has the same screen', async () => {
    const first = await attach(operator, await run('-it', 'berth-test/bash:1'));
    first.type('printf "\\033[?1049h\\033[2J\\033[5;7Hfull screen"; sleep 99\r');
    await first.shows(/full screen$/);
    first.socket.ws.terminate();
    const second = await showShell(operator, first);
    await second.shows(/^ {6}full screen$/m);
    expect(second.screen.buffer).toBe('alternate');
    expect(second.socket.messages).toContainEqual(expect.objectContaining({ op: 'screen', ...size, skipped: 0 }));
    second.socket.close();
  });

  test('nobody is attached any more once the grace is over, and the container runs on', async () => {
    const name = await run('-it', 'berth-test/bash:1');
    const shell = await attach(operator, name);
    shell.socket.close();
    const list = async () => (await operator.get(`/api/v1/containers/${name}/terminals`)).body.items;
    expect(await list()).toMatchObject([{ id: shell.id, kind: 'attach', command: ['bash'] }]);
    await expect.poll(list, { timeout: 10_000 }).toEqual([]);
    expect(await stateOf(name)).toBe('running');
    const row = berth.audit().findLast(({ action }) => action === 'container:attach');
    expect(JSON.parse(row?.detail ?? '{}')).toMatchObject({ terminal: shell.id, ended: 'closed' });
  });
});

describe('attached to a main process without a TTY', () => {
  test('input reaches it, its end too, and both of its outputs come in lines', async () => {
    const name = `${engine.prefix}piped`;
    await engine.cli([
      'create',
      '-i',
      '--name',
      name,
      '--label',
      engine.label,
      ...script('cat; echo over >&2; exit 4'),
    ]);
    const shell = await attach(operator, name, { start: true });
    shell.type('one\ntwo\n');
    await shell.sees(/one\r\ntwo\r\n/);
    shell.socket.send({ op: 'eof' });
    expect(await shell.exit()).toEqual({ op: 'exit', code: 4, reason: 'exited' });
    expect(shell.output()).toContain('over\r\n');
  });

  test('that takes no input it can only be watched', async () => {
    const name = await run(...script('echo first; while sleep 0.2; do echo beat; done'));
    await expect.poll(() => engine.cli(['logs', name]), { timeout: 10_000 }).toContain('beat');
    const { body } = await operator.post(`/api/v1/containers/${name}/attach`, size);
    expect(body).toMatchObject({ kind: 'attach', tty: false, input: false, detachKeys: null });
    const shell = await showShell(operator, body);
    shell.type('\x03nobody reads this\r');
    await shell.shows(/^first\n(beat\n){4}/);
    expect(await operator.delete(`/api/v1/terminals/${shell.id}`)).toMatchObject({ status: 204 });
    expect(await shell.exit()).toMatchObject({ reason: 'closed' });
    expect(await stateOf(name)).toBe('running');
  });
});

describe('a viewer that takes nothing in', () => {
  test('never stops the container, and sees its newest screen when it does', async () => {
    const counts =
      'i=0; while :; do i=$((i+1)); echo "line $i of many that say nothing"; [ $((i % 100)) = 0 ] && echo $i >/count; done';
    const name = await run('-t', ...script(counts));
    const { body } = await operator.post(`/api/v1/containers/${name}/attach`, size);
    const shell = await showShell(operator, body, { acknowledges: false });
    const count = async () => Number(await engine.cli(['exec', name, 'cat', '/count']));
    const before = await expect.poll(count, { timeout: 20_000 }).toBeGreaterThan(10_000).then(count);
    // Far beyond all that could wait between the two.
    await expect.poll(count, { timeout: 60_000 }).toBeGreaterThan(before + 150_000);
    expect(Buffer.concat(shell.socket.bytes).length).toBeLessThan(512 * 1024);
    shell.socket.send({ op: 'ack', bytes: Buffer.concat(shell.socket.bytes).length });
    await expect
      .poll(() => shell.socket.messages.findLast(({ op }) => op === 'screen')?.skipped)
      .toBeGreaterThan(3_000_000);
    await engine.cli(['kill', name]);
    expect(await shell.exit()).toMatchObject({ code: 137 });
  });
});

describe('an interactive run', () => {
  const create = async (settings: object) => {
    const developer = await berth.as('developer');
    const name = `${engine.prefix}run${made++}`;
    const labels = Object.fromEntries([engine.label.split('=')]);
    const wish = { name, image: 'berth-test/bash:1', tty: true, openStdin: true, start: false, labels, ...settings };
    expect(await developer.post('/api/v1/containers', wish)).toMatchObject({ status: 201 });
    return { developer, name };
  };

  test('shows the first prompt, tells the exit code, and leaves nothing where that was wished', async () => {
    const { developer, name } = await create({ autoRemove: true });
    const shell = await attach(developer, name, { start: true });
    await shell.shows(/[#$]$/);
    shell.type('exit 3\r');
    expect(await shell.exit()).toEqual({ op: 'exit', code: 3, reason: 'exited' });
    await expect.poll(() => engine.cli(['ps', '-aq', '--filter', `name=${name}`]), { timeout: 10_000 }).toBe('');
  });

  test('of a command that ends at once shows all of its words, also to a page that comes late', async () => {
    const { developer, name } = await create({ command: ['sh', '-c', 'echo hello; exit 5'], autoRemove: true });
    const { body } = await developer.post(`/api/v1/containers/${name}/attach`, { ...size, start: true });
    await expect.poll(() => engine.cli(['ps', '-aq', '--filter', `name=${name}`]), { timeout: 10_000 }).toBe('');
    const shell = await showShell(developer, body);
    expect(await shell.exit()).toEqual({ op: 'exit', code: 5, reason: 'exited' });
    expect(await shell.screen.text()).toBe('hello');
  });

  test('that cannot start says why, and nobody stays attached', async () => {
    const { developer, name } = await create({ command: ['/no/such/program'] });
    const answer = await developer.post(`/api/v1/containers/${name}/attach`, { ...size, start: true });
    expect([answer.status, answer.body.error.code]).toEqual([409, 'container_start_failed']);
    expect((await developer.get(`/api/v1/containers/${name}/terminals`)).body.items).toEqual([]);
  });

  test('is none for a container that runs, and an attach none for one that does not', async () => {
    const name = await run('-it', 'berth-test/bash:1');
    const ask = async (body: object) =>
      (await operator.post(`/api/v1/containers/${name}/attach`, { ...size, ...body })).body.error.code;
    expect(await ask({ start: true })).toBe('container_running');
    await engine.cli(['pause', name]);
    expect(await ask({})).toBe('container_paused');
    await engine.cli(['kill', name]);
    expect(await ask({})).toBe('container_not_running');
  });
});
