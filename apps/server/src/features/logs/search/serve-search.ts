import type { LogClientMessage, LogServerMessage } from '@berth/contract';
import { type SearchDeps, SearchRun } from './search-run.ts';

type SearchRequest = Extract<LogClientMessage, { op: 'search' | 'cancel' | 'hits' }>;

/** Serves the searches of one viewer, one at a time. */
export function serveSearch(
  deps: SearchDeps,
  send: (message: LogServerMessage) => void,
  onError: (error: unknown) => void,
) {
  let answered = Promise.resolve();
  let current: { id: number; run: SearchRun } | undefined;
  const end = () => {
    current?.run.close();
    current = undefined;
  };
  return {
    take(request: SearchRequest): void {
      const { op, id } = request;
      if (op === 'search') {
        end();
        current = { id, run: new SearchRun(deps, request.query, (state) => send({ op: 'search', id, ...state })) };
        return;
      }
      if (current?.id !== id) return;
      if (op === 'cancel') {
        end();
        return;
      }
      const { run } = current;
      const { from, at, count } = request;
      const isCurrent = () => current?.run === run;
      // One after the other, so that each answer belongs to its question.
      answered = answered
        .then(async () => {
          if (!isCurrent()) return;
          const found = await run.hits({ from: from ?? (at === undefined ? 0 : undefined), at, count });
          if (isCurrent()) send({ op: 'hits', id, ...found });
        })
        .catch((error: unknown) => {
          if (isCurrent()) onError(error);
        });
    },
    end,
  };
}
