import { setFlagsFromString } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { ScanNews, ScanRequest } from './scan-messages.ts';

/** A request as its sender writes it: the job's number is put in. */
export type JobRequest = ScanRequest extends infer R ? (R extends ScanRequest ? Omit<R, 'job'> : never) : never;

/** Somebody's work in the thread. */
export interface ScanJob {
  send(request: JobRequest): void;
  /** Stops whatever it does; nothing more is heard of it. */
  end(): void;
}

/** Hears what the thread tells of a job; `stopped`: the thread was ended, since it did not answer any more, or it broke. */
export type OnNews = (news: ScanNews | { op: 'stopped' }) => void;

export interface ScanThreadLimits {
  /** Without a sign of life for so long the thread is ended. A pattern cannot be interrupted in another way. */
  deadlineMs: number;
  /** Without a job for so long the thread ends, and gives its memory back. */
  idleMs: number;
}

const defaults: ScanThreadLimits = { deadlineMs: 10_000, idleMs: 10_000 };

/** The one thread that reads whole logs: begun with the first job, watched while there is one, and ended when idle. */
export class ScanThread {
  readonly #limits: ScanThreadLimits;
  readonly #jobs = new Map<number, OnNews>();
  #worker: Worker | undefined;
  #next = 1;
  #idle: NodeJS.Timeout | undefined;
  #watch: NodeJS.Timeout | undefined;
  #heardAt = 0;

  constructor(limits: Partial<ScanThreadLimits> = {}) {
    this.#limits = { ...defaults, ...limits };
  }

  get isRunning(): boolean {
    return this.#worker !== undefined;
  }

  begin(onNews: OnNews): ScanJob {
    clearTimeout(this.#idle);
    const number = this.#next++;
    this.#jobs.set(number, onNews);
    const worker = this.#worker ?? this.#start();
    return {
      send(request) {
        // Sound: every request lacks nothing but the number.
        worker.postMessage({ ...request, job: number } as ScanRequest);
      },
      end: () => {
        if (!this.#jobs.delete(number)) return;
        worker.postMessage({ op: 'end', job: number } satisfies ScanRequest);
        if (this.#jobs.size === 0) this.#idle = setTimeout(() => this.#stop(), this.#limits.idleMs).unref();
      },
    };
  }

  close(): void {
    this.#stop();
  }

  #start(): Worker {
    setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');
    const worker = new Worker(new URL('./scan-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 8 },
    });
    this.#worker = worker;
    this.#heardAt = performance.now();
    worker.on('message', (news: ScanNews) => {
      this.#heardAt = performance.now();
      this.#jobs.get(news.job)?.(news);
    });
    const broken = () => {
      if (this.#worker === worker) this.#stop();
    };
    worker.on('error', broken);
    worker.on('exit', broken);
    worker.unref();
    this.#watch = setInterval(() => this.#look(), this.#limits.deadlineMs / 4).unref();
    return worker;
  }

  /** Asks for a sign of life; ends the thread where none came for too long. */
  #look(): void {
    if (this.#jobs.size === 0) this.#heardAt = performance.now();
    else if (performance.now() - this.#heardAt > this.#limits.deadlineMs) this.#stop();
    this.#worker?.postMessage({ op: 'ping', job: 0 } satisfies ScanRequest);
  }

  #stop(): void {
    clearTimeout(this.#idle);
    clearInterval(this.#watch);
    const worker = this.#worker;
    this.#worker = undefined;
    void worker?.terminate();
    const jobs = [...this.#jobs.values()];
    this.#jobs.clear();
    for (const onNews of jobs) onNews({ op: 'stopped' });
  }
}
