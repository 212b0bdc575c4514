const UNITS = ['', 'k', 'm', 'g', 't', 'p'] as const;

/**
 * Reads an amount of memory as `docker run --memory` does: `512m`, `1.5g`, `64MiB`, or plain bytes; units are powers of 1024.
 * Gives whole bytes, or undefined when it is not an amount. (go-units `RAMInBytes`.)
 */
export function parseMemory(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?) ?([kmgtp])?i?b?$/i.exec(text.trim());
  if (match === null) return undefined;
  const exponent = UNITS.findIndex((unit) => unit === (match[2] ?? '').toLowerCase());
  const bytes = Math.floor(Number(match[1]) * 1024 ** exponent);
  return Number.isSafeInteger(bytes) ? bytes : undefined;
}

/** The shortest exact text for bytes that `parseMemory` reads back: `512m`, `1536m`, `1000` (bytes). 0 gives ''. */
export function formatMemory(bytes: number): string {
  if (bytes === 0) return '';
  let rest = bytes;
  let exponent = 0;
  while (rest % 1024 === 0 && exponent < UNITS.length - 1) {
    rest /= 1024;
    exponent += 1;
  }
  return `${rest}${UNITS[exponent] ?? ''}`;
}
