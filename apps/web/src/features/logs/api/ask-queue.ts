/** Requests that are answered in turn: the next is sent when the one before has its answer. */
export class AskQueue<Request, Answer> {
  readonly #send: (request: Request) => void;
  #waiting: { request: Request; resolve(answer: Answer | null): void }[] = [];

  constructor(send: (request: Request) => void) {
    this.#send = send;
  }

  /** @returns the answer; null where none will come, since the line was cut or the question is void. */
  ask(request: Request): Promise<Answer | null> {
    return new Promise((resolve) => {
      this.#waiting.push({ request, resolve });
      if (this.#waiting.length === 1) this.#send(request);
    });
  }

  answer(answer: Answer): void {
    this.#waiting.shift()?.resolve(answer);
    const next = this.#waiting[0];
    if (next !== undefined) this.#send(next.request);
  }

  /** Forgets what was asked. */
  clear(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { resolve } of waiting) resolve(null);
  }
}
