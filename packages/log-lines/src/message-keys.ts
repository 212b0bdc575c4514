import type { LogField } from './line-fields.ts';

/** Names under which loggers put the words, the likeliest first (pino, bunyan, zap, logrus, slog, serilog, logback, .NET, ECS). */
const messageKeys = [
  'msg',
  'message',
  '@message',
  '@m',
  '@mt',
  'Message',
  'RenderedMessage',
  'MSG',
  'event',
  'text',
  'log',
];

/** Takes the message out of the fields of a line; empty where there is none. */
export function splitMessage(all: LogField[]): { message: string; fields: LogField[] } {
  const key = messageKeys.find((name) => all.some((field) => field.key === name && field.kind === 'string'));
  if (key === undefined) return { message: '', fields: all };
  const at = all.findIndex((field) => field.key === key);
  return { message: all[at]?.value ?? '', fields: all.filter((_, i) => i !== at) };
}
