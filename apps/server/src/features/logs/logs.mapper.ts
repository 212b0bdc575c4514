import type { LogLine } from '@berth/contract';
import type { LogLine as EngineLine } from '@berth/engine';

const letters = { stdout: 'o', stderr: 'e', tty: 't', engine: 'x' } as const;

/** The engine's line as viewers get it, without its number. */
export function toLogLine(line: EngineLine): Omit<LogLine, 'n'> {
  const { stream, time = '', text, cutBytes } = line;
  return { s: letters[stream], t: time, m: text, ...(cutBytes === undefined ? {} : { c: cutBytes }) };
}
