import type { LogQuery } from '@berth/contract';
import type { LogPassTarget } from '@berth/engine/log-pass';
import { Conversation } from './scan/conversation.ts';
import type { ScanThread } from './scan/scan-thread.ts';

export interface FilteredText {
  target: LogPassTarget;
  query: LogQuery;
  timestamps: boolean;
}

/**
 * The lines of a log that a query wants, as text, found in the thread at the reader's pace. Resolves once the engine has
 * accepted. @throws BerthError `pattern_refused`, EngineError
 */
export async function filteredText(
  thread: ScanThread,
  wanted: FilteredText,
  signal: AbortSignal,
): Promise<AsyncGenerator<Uint8Array>> {
  let parts: Uint8Array[] = [];
  let over = false;
  let wake = () => {};
  const talk = new Conversation(thread, (news) => {
    if (news.op === 'text') parts.push(news.bytes);
    if (news.op === 'over') over = true;
    wake();
  });
  talk.onFailure(() => wake());
  const stop = () => talk.end(signal.reason);
  signal.addEventListener('abort', stop);
  await talk.ask({ op: 'filter', ...wanted }, 'ready').catch((error: unknown) => {
    stop();
    throw error;
  });

  async function* text(): AsyncGenerator<Uint8Array> {
    try {
      for (;;) {
        const ready = parts;
        parts = [];
        for (const part of ready) {
          yield part;
          talk.send({ op: 'more' });
        }
        if (parts.length > 0) continue;
        if (talk.failure !== undefined) throw talk.failure;
        if (over) return;
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
    } finally {
      signal.removeEventListener('abort', stop);
      talk.end(undefined);
    }
  }
  return text();
}
