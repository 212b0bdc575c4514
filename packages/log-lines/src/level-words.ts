/** How grave a line is; null where it does not say. */
export const levels = ['error', 'warn', 'info', 'debug'] as const;
export type Level = (typeof levels)[number];

const words: Record<Level, string> = {
  error: 'emerg emergency alert crit critical fatal panic severe err error ftl pnc fail dpanic',
  warn: 'warn warning wrn',
  info: 'info information inf notice note system',
  debug: 'debug dbug dbg trace trce trc verbose vrb fine finer finest silly',
};

const byWord = new Map<string, Level>();
for (const level of ['error', 'warn', 'info', 'debug'] as const) {
  for (const word of words[level].split(' ')) byWord.set(word, level);
}

/** The level that a word names, in whatever case, when it stands where a level is expected; null where it names none. */
export function levelOfWord(word: string): Level | null {
  return byWord.get(word.toLowerCase()) ?? null;
}

/** The severities of syslog (RFC 5424), by their last three bits. */
export function levelOfSeverity(severity: number): Level {
  if (severity <= 3) return 'error';
  if (severity === 4) return 'warn';
  return severity === 7 ? 'debug' : 'info';
}

/** The numbers of pino and bunyan: 10 trace, 20 debug, 30 info, 40 warn, 50 error, 60 fatal, and what lies between. */
export function levelOfNumber(number: number): Level | null {
  if (number < 10 || number > 60) return null;
  if (number >= 50) return 'error';
  if (number >= 40) return 'warn';
  return number >= 30 ? 'info' : 'debug';
}
