import type { LogClientMessage, LogServerMessage } from '@berth/contract';
import type { Engine } from '@berth/engine';
import { toEngineTime, toUnixNanos } from '../engine-time.ts';
import type { LogSource } from '../log-source.ts';
import { maxLineBytes } from '../scan/pass-target.ts';
import { readPage } from './read-page.ts';

type PageRequest = Extract<LogClientMessage, { op: 'page' }>;

/** Answers one viewer's requests for lines from anywhere in the log: the newest of them; one that is overtaken is left off. */
export function servePage(
  { engine, containerId, source }: { engine: Engine; containerId: string; source: LogSource },
  send: (message: LogServerMessage) => void,
  onError: (error: unknown) => void,
) {
  let current: AbortController | undefined;
  return {
    take({ id, at, before, after }: PageRequest): void {
      current?.abort();
      const reading = new AbortController();
      current = reading;
      const { signal } = reading;
      const open = (tail: number) =>
        engine.containers.logs(containerId, { tail, tty: source.look?.tty, timestamps: true, maxLineBytes, signal });
      const nanos = toUnixNanos(at.t);
      const t = nanos === undefined ? at.t : toEngineTime(nanos);
      readPage(open, { ...at, t }, { before, after }).then(
        (page) => !signal.aborted && send({ op: 'page', id, ...page }),
        (error) => !signal.aborted && onError(error),
      );
    },
    end: () => current?.abort(),
  };
}
