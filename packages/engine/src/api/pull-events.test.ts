import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WireStream } from '../transport/open-stream.ts';
import { type PullEvent, pullEvents } from './pull-events.ts';

/** An answer that sends these messages and then stays open until it is closed. */
function answer(...messages: object[]): WireStream {
  const closing = Promise.withResolvers<void>();
  async function* body() {
    for (const message of messages) yield Buffer.from(`${JSON.stringify(message)}\n`);
    await closing.promise;
  }
  return { body: body(), contentType: 'application/json', close: closing.resolve };
}

async function read(stream: WireStream): Promise<PullEvent[]> {
  const events: PullEvent[] = [];
  for await (const event of pullEvents(stream, 'app:1')) events.push(event);
  return events;
}

describe('the messages of a pull', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('are given up after two minutes of silence', async () => {
    const reading = read(answer({ status: 'Pulling from app', id: '1' }));
    const refused = expect(reading).rejects.toMatchObject({
      kind: 'timeout',
      message: expect.stringContaining('120 s'),
    });
    await vi.advanceTimersByTimeAsync(120_000);
    await refused;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('carry the progress of a layer', async () => {
    const stream = answer(
      { id: 'a1', status: 'Downloading', progressDetail: { current: 5, total: 10 } },
      { status: 'Done' },
    );
    const events: PullEvent[] = [];
    for await (const event of pullEvents(stream, 'app:1')) {
      events.push(event);
      if (event.status === 'Done') break;
    }
    expect(events).toEqual([
      { id: 'a1', status: 'Downloading', current: 5, total: 10 },
      { id: undefined, status: 'Done', current: undefined, total: undefined },
    ]);
  });

  it.each([
    [{ errorDetail: { message: 'manifest for app:1 not found: manifest unknown' } }, 'not_found'],
    [{ error: 'pull access denied for app' }, 'forbidden'],
    [{ errorDetail: { message: 'no space left on device' }, error: 'no space left on device' }, 'server'],
  ])('end in an error where the engine reports one within the answer: %j', async (message, kind) => {
    await expect(read(answer({ status: 'Pulling' }, message))).rejects.toMatchObject({ kind });
  });
});
