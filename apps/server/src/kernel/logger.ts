import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

const secrets = ['password', 'currentPassword', 'newPassword', 'setupToken', 'token', 'cookie', 'authorization', 'env'];

/**
 * Structured lines on standard output. Values under the names of secrets are removed one and two levels deep; the first
 * defence is that nobody logs a body or a header in the first place.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: secrets.flatMap((name) => [name, `*.${name}`]), censor: '***' },
  };
  return destination === undefined ? pino(options) : pino(options, destination);
}
