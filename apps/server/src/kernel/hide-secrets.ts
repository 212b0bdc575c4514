import { looksSecret } from '@berth/run-spec';

/** What stands in the place of a value that is not shown. */
export const hidden = '***';

const flagWithValue = /^(--?[A-Za-z][\w.-]*)=(.*)$/s;
const assignment = /^([A-Za-z_][\w.-]*)=(.*)$/s;
const flagAlone = /^--?[A-Za-z][\w.-]*$/;
/** Of flags that are one word, such as `--requirepass`. */
const secretEnding = /(pass|passwd|password|token|secret)$/i;
const passwordInUrl = /([a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:)[^/\s@]+@/gi;

/**
 * The words of a command with the values hidden that look like secrets: `--password=x`, `--token x`, `API_KEY=x`, and the password
 * in a URL. The same words where there is none.
 */
export function hideInWords(words: readonly string[]): string[] {
  return words.map((word, index) => {
    const before = words[index - 1];
    if (before !== undefined && flagAlone.test(before) && isSecretFlag(before) && !word.startsWith('-')) return hidden;
    return hideInWord(word);
  });
}

/** The same for a command in one text, as a list or a shell has it. Blanks stay as they are. */
export function hideInText(text: string): string {
  const parts = text.split(/(\s+)/);
  const masked = hideInWords(parts.filter((_, index) => index % 2 === 0));
  return parts.map((part, index) => (index % 2 === 0 ? (masked[index / 2] ?? part) : part)).join('');
}

/** Labels or options with the values of secret-looking keys hidden. */
export function hideInRecord(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, looksSecret(key) ? hidden : hideUrl(value)]),
  );
}

function hideInWord(word: string): string {
  const quote = /^['"]?/.exec(word)?.[0] ?? '';
  const [, key, value] =
    flagWithValue.exec(word.slice(quote.length)) ?? assignment.exec(word.slice(quote.length)) ?? [];
  if (key !== undefined && value !== '' && isSecretFlag(key)) return `${quote}${key}=${hidden}`;
  return hideUrl(word);
}

function isSecretFlag(flag: string): boolean {
  return looksSecret(flag.replace(/^-+/, '')) || secretEnding.test(flag);
}

function hideUrl(text: string): string {
  return text.replace(passwordInUrl, `$1${hidden}@`);
}
