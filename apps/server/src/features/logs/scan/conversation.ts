import { scanError, stoppedError } from './scan-error.ts';
import type { ScanNews } from './scan-messages.ts';
import type { JobRequest, ScanJob, ScanThread } from './scan-thread.ts';

type Reply<Op extends ScanNews['op']> = Extract<ScanNews, { op: Op }>;

interface Waiting {
  op: ScanNews['op'];
  resolve(news: ScanNews): void;
  reject(error: unknown): void;
}

/** Asks a job of the thread and waits for its answers. */
export class Conversation {
  readonly #job: ScanJob;
  readonly #waiting: Waiting[] = [];
  #failure: Error | undefined;
  #onFailure = () => {};

  /** @param onAside hears what nobody waits for: progress, failures. */
  constructor(thread: ScanThread, onAside: (news: ScanNews) => void) {
    this.#job = thread.begin((news) => {
      if (news.op === 'stopped') return this.#fail(stoppedError());
      if (news.op === 'failed') return this.#fail(scanError(news.failure));
      const at = this.#waiting.findIndex(({ op }) => op === news.op);
      if (at === -1) onAside(news);
      else this.#waiting.splice(at, 1)[0]?.resolve(news);
    });
  }

  /** What went wrong in the thread, if anything did. */
  get failure(): Error | undefined {
    return this.#failure;
  }

  /** Tells of a failure that nobody waits for. */
  onFailure(listener: () => void): void {
    this.#onFailure = listener;
  }

  send(request: JobRequest): void {
    this.#job.send(request);
  }

  /** Sends, and resolves with the answer of that kind. Rejects with what went wrong in the thread. */
  ask<Op extends ScanNews['op']>(request: JobRequest, op: Op): Promise<Reply<Op>> {
    const answer = this.wait(op);
    this.#job.send(request);
    return answer;
  }

  wait<Op extends ScanNews['op']>(op: Op): Promise<Reply<Op>> {
    if (this.#failure !== undefined) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      // Sound: given only news of this kind.
      this.#waiting.push({ op, resolve: (news) => resolve(news as Reply<Op>), reject });
    });
  }

  /** Nothing more is heard; whoever waits is told that it was called off. */
  end(reason: unknown): void {
    this.#job.end();
    this.#failure ??= reason instanceof Error ? reason : new Error('Called off.');
    for (const { reject } of this.#waiting.splice(0)) reject(this.#failure);
    this.#onFailure();
  }

  #fail(error: Error): void {
    this.#failure = error;
    for (const { reject } of this.#waiting.splice(0)) reject(error);
    this.#onFailure();
  }
}
