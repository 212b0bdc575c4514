import { startsPythonTrace, type TraceStep, traceSteps } from './trace-steps.ts';

/** A trace goes on for at most so many lines; what follows begins anew. */
const longestTrace = 1000;

/**
 * Tells of the lines of one stream, in their order, which of them belong to the entry of the line before: the frames of a
 * stack trace, its causes, the words between them (JVM, Python, JavaScript, Go, .NET, Ruby, Rust, PHP). Of a line outside a
 * trace only the first character is looked at, unless it is one that a trace may begin with.
 */
export class TraceGrouper {
  #step: TraceStep = 'none';
  #lines = 0;

  /** Whether a trace is being read, so that the next line may belong to it. */
  get isOpen(): boolean {
    return this.#step !== 'none';
  }

  /** Takes the next line. @returns whether it belongs to the one before. */
  joins(text: string): boolean {
    const next = traceSteps[this.#step](text) ?? (this.isOpen ? traceSteps.none(text) : null);
    this.#step = next?.step ?? 'none';
    const belongs = next?.joins === true && this.#lines < longestTrace;
    this.#lines = belongs ? this.#lines + 1 : 0;
    return belongs;
  }
}

/** Whether a line that begins an entry is that of an error by itself, whatever level it names. */
export function beginsTrace(text: string): boolean {
  return startsPythonTrace(text) || /^(panic: |fatal error: |goroutine \d+ \[|thread '.*' .*panicked at )/.test(text);
}
