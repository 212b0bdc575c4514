import { isAtLeast, type LogLine, type LogOptions } from '@berth/engine';
import { describe, expect, it } from 'vitest';
import { type Context, ended, run, sooner } from './context.ts';

export function logsContract(given: () => Context): void {
  async function lines(id: string, options: LogOptions = {}): Promise<LogLine[]> {
    const log = await given().engine.containers.logs(id, options);
    const all: LogLine[] = [];
    for await (const batch of log.lines) all.push(...batch);
    return all;
  }
  async function finished(script: string, tty = false): Promise<string> {
    const id = await run(given(), script, { tty });
    await ended(given(), id);
    return id;
  }

  describe('logs', () => {
    it('keep stdout and stderr apart, with the time of each line', async () => {
      const id = await finished('echo out; sleep 0.05; echo err >&2');
      const got = await lines(id, { timestamps: true });
      expect(got.map(({ stream, text }) => [stream, text])).toEqual([
        ['stdout', 'out'],
        ['stderr', 'err'],
      ]);
      expect(got[0]?.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{9}Z$/);
      expect((await lines(id, { stderr: true })).map((line) => line.text)).toEqual(['err']);
    });

    it('join a line of more than 16 KiB, while the other stream writes in between', async () => {
      const long = "head -c 40000 /dev/zero | tr '\\0' x";
      const id = await finished(`${long}; echo between >&2; echo end`);
      const got = await lines(id, { timestamps: true });
      expect(got.find((line) => line.stream === 'stdout')?.text).toBe(`${'x'.repeat(40_000)}end`);
      expect(got.find((line) => line.stream === 'stderr')?.text).toBe('between');
      expect(got).toHaveLength(2);
    });

    it('join a long line of a TTY, whose timestamps stand in the middle of it', async () => {
      const id = await finished("head -c 40000 /dev/zero | tr '\\0' x; echo; echo next", true);
      const got = await lines(id, { timestamps: true });
      expect(got.map(({ stream, text }) => [stream, text])).toEqual([
        ['tty', 'x'.repeat(40_000)],
        ['tty', 'next'],
      ]);
    });

    it('cut a line at the cap and say by how much', async () => {
      const id = await finished("head -c 300000 /dev/zero | tr '\\0' x; echo");
      const [line] = await lines(id, { maxLineBytes: 100_000 });
      expect(line).toMatchObject({ text: 'x'.repeat(100_000), cutBytes: 200_000 });
    });

    it('give the last records, and what came since and until', async () => {
      const id = await finished('for i in 1 2 3 4 5; do echo $i; sleep 0.03; done');
      expect((await lines(id, { tail: 2 })).map((line) => line.text)).toEqual(['4', '5']);
      const all = await lines(id, { timestamps: true });
      const moment = (index: number) => {
        const [whole, nanos] = (all[index]?.time ?? '').slice(0, -1).split('.');
        return `${Date.parse(`${whole}Z`) / 1_000}.${nanos}`;
      };
      expect((await lines(id, { since: moment(2) })).map((line) => line.text)).toEqual(['3', '4', '5']);
      expect((await lines(id, { until: moment(2) })).map((line) => line.text)).toEqual(['1', '2', '3']);
    });

    it('follow until the container stops, and begin with what is new when told so', async () => {
      const id = await run(given(), 'echo old; until [ -e /go ]; do sleep 0.02; done; echo new');
      await sooner(async () => (await lines(id)).length).toBe(1);
      const log = await given().engine.containers.logs(id, { follow: true, tail: 0 });
      const got: string[] = [];
      const reading = (async () => {
        for await (const batch of log.lines) got.push(...batch.map((line) => line.text));
      })();
      const { id: exec } = await given().engine.exec.create(id, { cmd: ['touch', '/go'], stdin: false });
      await given().engine.exec.start(exec);
      await reading;
      expect(got).toEqual(['new']);
      expect((await lines(id, { follow: true })).map((line) => line.text)).toEqual(['old', 'new']);
    });

    it('of a silent container are opened where the engine answers a follow at once', async () => {
      const id = await run(given(), 'sleep 1000');
      const log = await given().engine.containers.logs(id, { follow: true, tail: 0 });
      if (isAtLeast(given().testEngine.apiVersion, '1.45')) await log.opened;
      log.close();
    });

    it('count records of both streams for the tail, though one alone was asked for', async () => {
      const id = await finished('echo err >&2; sleep 0.05; for i in 1 2 3; do echo $i; done');
      expect(await lines(id, { stderr: true, tail: 2 })).toEqual([]);
    });

    it('show what is not UTF-8 as such, and escapes as they are', async () => {
      const id = await finished("printf 'a\\377b\\033[31mred\\n'");
      expect((await lines(id)).map((line) => line.text)).toEqual(['a\ufffdb\u001b[31mred']);
    });

    it('can be called off while nothing comes', async () => {
      const id = await run(given(), 'echo here; sleep 1000');
      const calling = new AbortController();
      const log = await given().engine.containers.logs(id, { follow: true, signal: calling.signal });
      const reading = (async () => {
        for await (const _ of log.lines) calling.abort();
      })();
      await expect(reading).rejects.toMatchObject({ kind: 'aborted' });
      const closed = await given().engine.containers.logs(id, { follow: true });
      for await (const _ of closed.lines) closed.close();
    });

    it('of nobody are not found', async () => {
      await expect(lines('nobody')).rejects.toMatchObject({ kind: 'not_found' });
      await expect(lines('nobody', { tty: false })).rejects.toMatchObject({ kind: 'not_found' });
    });

    it('say in the words of the engine when the driver cannot be read', async () => {
      const id = await run(given(), 'echo x', { host: { LogConfig: { Type: 'none', Config: {} } } });
      await ended(given(), id);
      await expect(lines(id)).rejects.toMatchObject({
        engineMessage: expect.stringMatching(/does not support reading/),
      });
    });
  });
}
