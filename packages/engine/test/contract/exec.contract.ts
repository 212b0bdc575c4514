import { type HijackedStream, runExec, startExecWithSize } from '@berth/engine';
import { testImages } from '@berth/testbed';
import { describe, expect, it } from 'vitest';
import { type Context, run, sooner } from './context.ts';

/** Collects the output of a stream as text. */
function collect(stream: HijackedStream): () => string {
  let text = '';
  stream.onData((chunk) => {
    text += chunk.toString('latin1');
  });
  return () => text;
}

export function execContract(given: () => Context): void {
  describe('exec', () => {
    it('gives output and exit code of a command', async () => {
      const id = await run(given(), 'sleep 1000');
      const result = await runExec(given().engine, id, {
        cmd: ['sh', '-c', 'echo "$A $(pwd)"; echo bad >&2; exit 4'],
        env: ['A=b'],
        workdir: '/tmp',
      });
      expect(result).toEqual({ exitCode: 4, stdout: 'b /tmp\n', stderr: 'bad\n', cut: false });
    });

    it('keeps no more output than it may', async () => {
      const id = await run(given(), 'sleep 1000');
      const result = await runExec(given().engine, id, { cmd: ['seq', '100000'], maxBytes: 10 });
      expect(result).toMatchObject({ exitCode: 0, stdout: '1\n2\n3\n4\n5\n', cut: true });
    });

    it('shows by the exit code that there is no such command', async () => {
      const id = await run(given(), '', { config: { Cmd: ['sleep', '1000'] } });
      const { exitCode } = await runExec(given().engine, id, { cmd: ['/no/shell'] });
      expect([126, 127]).toContain(exitCode);
    });

    it('has the right size from the first prompt on', async () => {
      const { engine } = given();
      const id = await run(given(), 'sleep 1000');
      const size = { cols: 123, rows: 45 };
      // On API 1.41 the size comes by a resize that is repeated until the process takes it, before any input.
      const cmd = ['sh', '-c', 'read line; stty size'];
      const { id: exec } = await engine.exec.create(id, { cmd, tty: true, ...size });
      const stream = await startExecWithSize(engine, exec, size);
      const text = collect(stream);
      stream.write('\n');
      await stream.closed;
      expect(text()).toContain('45 123');
    });

    it('is a terminal: input is echoed, a resize reaches it, the end of the shell ends the stream', async () => {
      const { engine } = given();
      const id = await run(given(), 'sleep 1000');
      const { id: exec } = await engine.exec.create(id, { cmd: ['sh'], tty: true, cols: 80, rows: 24 });
      const stream = await startExecWithSize(engine, exec, { cols: 80, rows: 24 });
      const text = collect(stream);
      stream.write('echo "a""b"\n');
      await sooner(text).toContain('ab\r\n');
      await engine.exec.resize(exec, { cols: 100, rows: 30 });
      stream.write('stty size; exit 6\n');
      expect(await stream.closed).toBe('ended');
      expect(text()).toContain('30 100');
      expect(await engine.exec.inspect(exec)).toMatchObject({ running: false, exitCode: 6, containerId: id });
    });

    it('does not hold back a lone Ctrl-P', async () => {
      const { engine } = given();
      const id = await run(given(), 'sleep 1000');
      const cmd = ['sh', '-c', 'stty raw -echo; echo ready; head -c 1 | od -An -tx1'];
      const { id: exec } = await engine.exec.create(id, { cmd, tty: true });
      const stream = await engine.exec.start(exec, { tty: true });
      const text = collect(stream);
      await sooner(text).toContain('ready');
      stream.write('\x10');
      await stream.closed;
      expect(text()).toContain('10');
    });

    it('lets the process see the end of its input and still gives its output', async () => {
      const { engine } = given();
      const id = await run(given(), 'sleep 1000');
      const { id: exec } = await engine.exec.create(id, { cmd: ['sh', '-c', 'wc -c; echo after'] });
      const stream = await engine.exec.start(exec);
      const text = collect(stream);
      stream.write('x'.repeat(1_000));
      stream.end();
      expect(await stream.closed).toBe('ended');
      expect(text()).toMatch(/1000\n.*after\n/s);
    });

    it('is held back while nobody reads, and a flood is ended by Ctrl-C', async () => {
      const { engine } = given();
      const id = await run(given(), 'sleep 1000');
      const { id: exec } = await engine.exec.create(id, { cmd: ['yes'], tty: true });
      const stream = await engine.exec.start(exec, { tty: true });
      let bytes = 0;
      const flowing = Promise.withResolvers<void>();
      stream.onData((chunk) => {
        bytes += chunk.length;
        if (bytes > 1_000_000) flowing.resolve();
      });
      await flowing.promise;
      stream.pause();
      const before = bytes;
      await engine.ping();
      expect(bytes).toBe(before);
      stream.resume();
      stream.write('\x03');
      expect(await stream.closed).toBe('ended');
      expect((await engine.exec.inspect(exec)).exitCode).toBe(130);
    });

    it('goes on in the container when its connection is destroyed: ending it is up to us', async () => {
      const { engine } = given();
      const id = await run(given(), 'sleep 1000');
      const { id: exec } = await engine.exec.create(id, { cmd: ['sh', '-c', 'echo up; exec sleep 1000'], tty: true });
      const stream = await engine.exec.start(exec, { tty: true });
      // The answer comes before the process: destroyed in between, it may never start.
      await new Promise<void>((up) => stream.onData(() => up()));
      stream.destroy();
      expect(await stream.closed).toBe('destroyed');
      expect(await engine.exec.inspect(exec)).toMatchObject({ running: true, exitCode: undefined });
    });

    it('is refused in a paused container; a second start says why in its stream', async () => {
      const { engine } = given();
      const id = await run(given(), 'sleep 1000');
      const { id: exec } = await engine.exec.create(id, { cmd: ['true'] });
      const stream = await engine.exec.start(exec);
      stream.onData(() => undefined);
      await stream.closed;
      const again = await engine.exec.start(exec);
      const text = collect(again);
      await again.closed;
      expect(text()).toMatch(/already/);
      await engine.containers.pause(id);
      await expect(engine.exec.create(id, { cmd: ['true'] })).rejects.toMatchObject({ kind: 'conflict' });
      await engine.containers.unpause(id);
      await expect(engine.exec.start('nobody')).rejects.toMatchObject({ kind: 'not_found' });
    });

    it('attaches to the main process, both ways', async () => {
      const { engine } = given();
      const id = await run(given(), 'read line; echo "got $line"', {
        image: testImages.base,
        tty: true,
        start: false,
        config: { OpenStdin: true },
      });
      const stream = await engine.containers.attach(id, { stdin: true });
      const text = collect(stream);
      await engine.containers.start(id);
      await engine.containers.resize(id, { cols: 90, rows: 20 });
      stream.write('hello\n');
      await stream.closed;
      expect(text()).toContain('got hello\r\n');
    });
  });
}
