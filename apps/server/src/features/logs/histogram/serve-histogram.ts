import type { LogClientMessage, LogServerMessage } from '@berth/contract';
import { Reporter } from '../reporter.ts';
import type { LineHistogram } from './line-histogram.ts';

type HistogramRequest = Extract<LogClientMessage, { op: 'histogram' }>;

const everyMs = 1000;

/** Sends the histogram of a range to one viewer, now and whenever it has changed. */
export function serveHistogram(histogram: () => LineHistogram, send: (message: LogServerMessage) => void) {
  let stop: (() => void) | undefined;
  const end = () => {
    stop?.();
    stop = undefined;
  };
  return {
    take({ since, until, bins }: HistogramRequest): void {
      end();
      if (bins === 0) return;
      const source = histogram();
      const reporter = new Reporter<null>(() => send(source.message(since, until, bins)), everyMs);
      const leave = source.listen(() => reporter.tell(null, false));
      stop = () => {
        leave();
        reporter.close();
      };
      reporter.tell(null, true);
    },
    end,
  };
}
