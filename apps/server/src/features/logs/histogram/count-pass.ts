import type { LogPassTarget } from '@berth/engine/log-pass';
import type { ResumePoint } from '../resume-point.ts';
import { Conversation } from '../scan/conversation.ts';
import type { CountState } from '../scan/scan-messages.ts';
import type { ScanThread } from '../scan/scan-thread.ts';

/** Counts a log's lines in the thread, behind those up to `after`. `tell` hears how far it is. Rejects when the signal fires. */
export async function countPass(
  thread: ScanThread,
  target: LogPassTarget,
  after: ResumePoint | undefined,
  tell: (state: CountState) => void,
  signal: AbortSignal,
): Promise<CountState> {
  const talk = new Conversation(thread, (news) => {
    if (news.op === 'counted') tell(news.state);
  });
  const stop = () => talk.end(signal.reason);
  signal.addEventListener('abort', stop);
  try {
    return (await talk.ask({ op: 'count', target, after }, 'totals')).state;
  } finally {
    signal.removeEventListener('abort', stop);
    talk.end(undefined);
  }
}
