import { afterEach, expect, it } from 'vitest';
import { Conversation } from './conversation.ts';
import { ScanThread } from './scan-thread.ts';

let thread: ScanThread;
afterEach(() => thread.close());

const begin = async (text: string) => {
  const talk = new Conversation(thread, () => undefined);
  await talk.ask({ op: 'search', query: { text, mode: 'regex', case: 'exact' } }, 'ready');
  return talk;
};
const line = { s: 'o', t: '2026-01-01T00:00:00.000000001Z', m: 'x'.repeat(40) } as const;

it('is ended where a pattern gives no sign of life, and begun anew with the next search', async () => {
  thread = new ScanThread({ deadlineMs: 1500 });
  // Repeated more often than V8's linear engine takes on.
  const stuck = await begin('(x+x+){1,40}[yz]');
  await expect(stuck.ask({ op: 'lines', lines: [line] }, 'took')).rejects.toMatchObject({ code: 'search_stopped' });
  expect(thread.isRunning).toBe(false);
  const next = await begin('x{3}');
  expect((await next.ask({ op: 'lines', lines: [line] }, 'took')).counts.hits).toBe(1);
  next.end(undefined);
});

it('ends when nobody searches any more', async () => {
  thread = new ScanThread({ idleMs: 10 });
  const talk = await begin('x');
  expect(thread.isRunning).toBe(true);
  talk.end(undefined);
  await expect.poll(() => thread.isRunning).toBe(false);
});

it('counts lines of the same time apart, and finds each by its number', async () => {
  thread = new ScanThread();
  const talk = await begin('x');
  const { counts } = await talk.ask({ op: 'lines', lines: [line, line, line] }, 'took');
  expect(counts.hits).toBe(3);
  const target = {
    address: { kind: 'unix', path: '/' },
    apiVersion: '1.45',
    containerId: 'a',
    tty: false,
    maxLineBytes: 1,
  } as const;
  const { hits } = await talk.ask({ op: 'hits', want: { from: 0, count: 9 }, target }, 'hits');
  expect(hits.map((hit) => hit.k)).toEqual([undefined, 2, 3]);
  talk.end(undefined);
});
