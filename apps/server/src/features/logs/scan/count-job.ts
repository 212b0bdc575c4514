import { type LogPassTarget, type OnLine, passOverLog } from '@berth/engine/log-pass';
import { levelOf, plainText } from '@berth/log-lines';
import { LevelTiers } from '../histogram/level-tiers.ts';
import type { ResumePoint } from '../resume-point.ts';
import { LineClock } from '../search/line-clock.ts';
import { LastSeen } from './last-seen.ts';
import type { CountState } from './scan-messages.ts';
import { SkipSeen } from './skip-seen.ts';

const tellMs = 500;
/** A level stands near the beginning of a line: bytes. */
const head = 4096;

/** Counts a log's lines per time and level in one pass, behind those up to `after`; tells now and then. */
export async function countLog(
  target: LogPassTarget,
  after: ResumePoint | undefined,
  tell: (state: CountState) => void,
  signal: AbortSignal,
): Promise<CountState> {
  let tiers = new LevelTiers();
  const clock = new LineClock();
  const last = new LastSeen();
  const skip = new SkipSeen(after);
  let from: string | undefined;
  let lines = 0;
  let seenRecords = 0;
  let told = performance.now();
  const state = (): CountState => ({ lines, records: seenRecords, from, last: last.point, tiers: tiers.state });
  const onLine: OnLine = (_stream, buffer, stamp, text, end) => {
    if (after !== undefined && skip.knows(buffer, stamp, text)) {
      // What stands before a known line is known too, whatever its time.
      tiers = new LevelTiers();
      lines = 0;
      from = undefined;
      return;
    }
    clock.read(buffer, stamp, text - 1);
    if (clock.seconds === 0) return;
    last.note(clock, buffer, stamp, text);
    from ??= last.time;
    lines++;
    const shown = plainText(buffer.toString('utf8', text, Math.min(end, text + head)));
    tiers.add(clock.seconds, levelOf(shown) ?? 'none');
  };
  const onChunk = (_bytes: number, records: number) => {
    seenRecords = records;
    const now = performance.now();
    if (now - told < tellMs) return undefined;
    told = now;
    tell(state());
    return undefined;
  };
  await passOverLog(target, { onLine, onChunk }, signal);
  return state();
}
