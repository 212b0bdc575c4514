import { setFlagsFromString } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { EngineError } from '@berth/engine/log-pass';
import { PatternRefused } from '../search/read-pattern.ts';
import { countLog } from './count-job.ts';
import { filterLog } from './filter-job.ts';
import type { CountState, ScanFailure, ScanNews, ScanRequest } from './scan-messages.ts';
import { SearchJob } from './search-job.ts';

// The thread that reads whole logs: searching, counting and filtering never hold up those who are served meanwhile.
// After 50,000 steps back V8 changes to an engine that needs linear time; must be set before a pattern is made.
setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');

interface Job {
  search?: SearchJob;
  readonly ending: AbortController;
  more?: () => void;
}

const port = parentPort;
if (port === null) throw new Error('This runs as a thread of the server.');
const jobs = new Map<number, Job>();
const tell = (news: ScanNews, transfer: ArrayBuffer[] = []) => port.postMessage(news, transfer);

port.on('message', (request: ScanRequest) => {
  if (request.op === 'ping') return tell({ op: 'pong', job: request.job });
  if (request.op === 'end') {
    jobs.get(request.job)?.ending.abort();
    jobs.delete(request.job);
    return;
  }
  if (request.op === 'more') return jobs.get(request.job)?.more?.();
  const job = jobs.get(request.job) ?? { ending: new AbortController() };
  jobs.set(request.job, job);
  serve(request, job).catch((error: unknown) => {
    if (!job.ending.signal.aborted) tell({ op: 'failed', job: request.job, failure: toFailure(error) });
  });
});

async function serve(request: Exclude<ScanRequest, { op: 'ping' | 'end' | 'more' }>, job: Job): Promise<void> {
  const { job: number } = request;
  const { signal } = job.ending;
  switch (request.op) {
    case 'search':
      job.search = new SearchJob(request.query);
      return tell({ op: 'ready', job: number });
    case 'pass': {
      const search = searchOf(job);
      const progress = () => tell({ op: 'progress', job: number, counts: search.counts });
      await search.pass(request.target, request.after, progress, signal);
      return tell({ op: 'passed', job: number, counts: search.counts, last: search.last });
    }
    case 'lines': {
      const search = searchOf(job);
      search.take(request.lines);
      return tell({ op: 'took', job: number, counts: search.counts });
    }
    case 'hits':
      return tell({ op: 'hits', job: number, ...(await searchOf(job).hits(request.want, request.target, signal)) });
    case 'count': {
      const counted = (state: CountState) => tell({ op: 'counted', job: number, state });
      return tell({
        op: 'totals',
        job: number,
        state: await countLog(request.target, request.after, counted, signal),
      });
    }
    case 'filter':
      await filterLog(
        request,
        {
          opened: () => tell({ op: 'ready', job: number }),
          send: (bytes) =>
            new Promise((resolve) => {
              job.more = resolve;
              tell({ op: 'text', job: number, bytes }, [bytes.buffer]);
            }),
        },
        signal,
      );
      return tell({ op: 'over', job: number });
  }
}

function searchOf({ search }: Job): SearchJob {
  if (search === undefined) throw new Error('No search has begun.');
  return search;
}

function toFailure(error: unknown): ScanFailure {
  if (error instanceof PatternRefused) return { kind: 'pattern_refused', message: error.message };
  if (error instanceof EngineError) {
    return { kind: error.kind, message: error.message, engineMessage: error.engineMessage };
  }
  return { kind: 'internal', message: error instanceof Error ? error.message : String(error) };
}
