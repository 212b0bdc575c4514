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
  // A thousand questions at each character of a line that is far longer than logs hand out.
  const stuck = await begin(`${'(?:x?){16}'.repeat(60)}[yz]`);
  const long = { ...line, m: 'x'.repeat(2_000_000) };
  await expect(stuck.ask({ op: 'lines', lines: [long] }, 'took')).rejects.toMatchObject({ code: 'search_stopped' });
  expect(thread.isRunning).toBe(false);
  const next = await begin('x{3}');
  expect((await next.ask({ op: 'lines', lines: [line] }, 'took')).counts.hits).toBe(1);
  next.end(undefined);
});

it('answers in time to patterns that would take others for ever', async () => {
  thread = new ScanThread({ deadlineMs: 5000 });
  for (const pattern of ['(x+x+){1,40}[yz]', '^(x?){60}x{60}$', '((((((x+)+)+)+)+)+)+y', '(x{20}x*)*y']) {
    const talk = await begin(pattern);
    expect((await talk.ask({ op: 'lines', lines: [{ ...line, m: `${line.m}!` }] }, 'took')).counts.hits).toBe(0);
    talk.end(undefined);
  }
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
