const SAFE = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** Quotes one word for a POSIX shell, and only when it has to. */
export function quoteWord(word: string): string {
  return SAFE.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** Quotes KEY=VALUE so that it stays readable: the key stands outside the quotes where it can. */
export function quoteAssignment(key: string, value: string): string {
  if (!SAFE.test(key)) return quoteWord(`${key}=${value}`);
  return value === '' ? `${key}=` : `${key}=${quoteWord(value)}`;
}
