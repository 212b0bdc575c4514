import { isFrameLine, isGoCall } from './frame-lines.ts';

/** Where in a trace the last line was. */
export type TraceStep =
  | 'none'
  | 'frames'
  | 'object'
  | 'python'
  | 'python_end'
  | 'python_chain'
  | 'go'
  | 'rust_words'
  | 'rust'
  | 'php';

interface Next {
  step: TraceStep;
  /** Whether the line belongs to the one before. */
  joins: boolean;
}

const joins = (step: TraceStep): Next => ({ step, joins: true });
const opens = (step: TraceStep): Next => ({ step, joins: false });

export function startsPythonTrace(text: string): boolean {
  return text.startsWith('Traceback (most recent call last)');
}

/** What a line is after each step; null where it is no part of the trace. */
export const traceSteps: Record<TraceStep, (text: string) => Next | null> = {
  none(text) {
    switch (text[0]) {
      case ' ':
      case '\t':
        if (isFrameLine(text)) return joins(opensObject(text) ? 'object' : 'frames');
        return text.startsWith(' ---> ') ? joins('frames') : null;
      case 'T':
        return startsPythonTrace(text) ? opens('python') : null;
      case 'p':
        return text.startsWith('panic: ') ? opens('go') : null;
      case 'f':
        return text.startsWith('fatal error: ') ? opens('go') : null;
      case 'g':
        return isGoroutine(text) ? opens('go') : null;
      case 't':
        return /^thread '.{0,200} panicked at /.test(text) ? opens(text.endsWith(':') ? 'rust_words' : 'rust') : null;
      case 'S':
        return text === 'Stack trace:' ? joins('php') : null;
      case 's':
        return text === 'stack backtrace:' ? joins('rust') : null;
      default:
        return null;
    }
  },
  frames(text) {
    if (isFrameLine(text)) return joins(opensObject(text) ? 'object' : 'frames');
    return /^(Caused by: |Wrapped by: | ---> |--- End of |\s+(\.\.\. \d+ |Suppressed: |Caused by: |--- End of |\[(cause|errors)\]: ))/.test(
      text,
    )
      ? joins('frames')
      : null;
  },
  // Node prints what else an error has as an object behind the last frame: `{ code: 'ENOENT' }`.
  object(text) {
    if (text.startsWith('}')) return joins('frames');
    return text[0] === ' ' || text[0] === '\t' ? joins('object') : null;
  },
  python(text) {
    if (text[0] === ' ') return joins('python');
    return /^[A-Za-z_][\w.]*(:|$)/.test(text) ? joins('python_end') : null;
  },
  python_end(text) {
    return text === '' || isPythonChain(text) ? joins('python_chain') : null;
  },
  python_chain(text) {
    if (text === '' || isPythonChain(text)) return joins('python_chain');
    return startsPythonTrace(text) ? joins('python') : null;
  },
  go(text) {
    const belongs =
      text === '' ||
      text[0] === '\t' ||
      isGoCall(text) ||
      isGoroutine(text) ||
      /^(\[signal |created by |panic: |runtime stack:|exit status \d|\.\.\.)/.test(text);
    return belongs ? joins('go') : null;
  },
  rust_words: () => joins('rust'),
  rust(text) {
    return /^(stack backtrace:|note: |\s+\d+: |\s+at )/.test(text) ? joins('rust') : null;
  },
  php(text) {
    return /^(#\d+ |\s+thrown in )/.test(text) ? joins('php') : null;
  },
};

function opensObject(text: string): boolean {
  return text.endsWith(' {');
}

function isGoroutine(text: string): boolean {
  return /^goroutine \d+ /.test(text);
}

function isPythonChain(text: string): boolean {
  return text.startsWith('During handling of the above') || text.startsWith('The above exception was');
}
