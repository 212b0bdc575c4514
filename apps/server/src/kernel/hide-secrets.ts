import { looksSecret } from '@berth/run-spec';

/** What stands in the place of a value that is not shown. */
export const hidden = '***';

const flagWithValue = /^(--?[A-Za-z][\w.-]*)=(.*)$/s;
const assignment = /^([A-Za-z_][\w.-]*)=(.*)$/s;
const flagAlone = /^--?[A-Za-z][\w.-]*$/;
/** Of flags that are one word, such as `--requirepass`. */
const secretEnding = /(pass|passwd|password|token|secret)$/i;
// Bounded, and begun at a mark: hostile text must not make them slow.
const passwordInUrl = /([a-z][a-z0-9+.-]{0,30}:\/\/[^/\s:@]{0,255}:)[^/\s@]{1,1024}@/gi;
const inlineValue = /([?&,;=])([A-Za-z_][\w.-]{0,100})=([^&,;\s'"]+)/g;
const jsonValue = /"([\w.-]{1,100})":"([^"]*)"/g;
const header = /^[\s'"{,]*([A-Za-z][\w.-]*)['"]?:$/;
const scheme = /^(basic|bearer|digest|token)$/i;
const userFlag = /^(-u|--user|--proxy-user)$/;
// `1000:1000` is a user and a group.
const userAndPassword = /^(['"]?[^:\s]+:)(?!\d+['"]?$)\S+?(['"]?)$/;
/** Programs whose password stands behind a short flag, glued to it or apart. */
const shortFlags = [
  { program: /(^|[/'"`(])(mysql|mariadb)[\w-]*$/, flag: '-p' },
  { program: /(^|[/'"`(])sshpass$/, flag: '-p' },
  { program: /(^|[/'"`(])redis-cli$/, flag: '-a' },
];

/**
 * The words of a command with the values hidden that look like secrets: `--password=x`, `--token x`, `API_KEY=x`, `-u me:x`, the
 * value of a header, and the password in a URL; also in a word that is a script. The same words where there is none.
 */
export function hideInWords(words: readonly string[]): string[] {
  const flags = shortFlags.filter(({ program }) => words.some((word) => program.test(word))).map(({ flag }) => flag);
  return words.map((word, index) => {
    const before = words[index - 1] ?? '';
    if (isSecretValue(word, before, words[index - 2] ?? '') || flags.includes(before)) return hiddenWord(word);
    const glued = flags.find((flag) => word.startsWith(flag) && word.length > flag.length);
    if (glued !== undefined) return `${glued}${hiddenWord(word)}`;
    if (userFlag.test(before) && userAndPassword.test(word)) return word.replace(userAndPassword, `$1${hidden}$2`);
    return /\s/.test(word) ? hideInText(word) : hideInWord(word);
  });
}

/** The same for a command in one text, as a list or a shell has it. Blanks stay as they are. */
export function hideInText(text: string): string {
  const parts = text.split(/(\s+)/);
  const masked = hideInWords(parts.filter((_, index) => index % 2 === 0));
  return parts.map((part, index) => (index % 2 === 0 ? (masked[index / 2] ?? part) : part)).join('');
}

/** Labels or options with the values of secret-looking keys hidden, and what looks like a secret in the others. */
export function hideInRecord(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [key, looksSecret(key) ? hidden : hideInText(value)]),
  );
}

function isSecretValue(word: string, before: string, first: string): boolean {
  if (word === '') return false;
  if (flagAlone.test(before)) return isSecretFlag(before) && !word.startsWith('-');
  if (isSecretHeader(before)) return !scheme.test(word);
  return scheme.test(before) && isSecretHeader(first);
}

function isSecretHeader(word: string): boolean {
  const name = header.exec(word)?.[1];
  return name !== undefined && (/authorization$/i.test(name) || isSecretFlag(name));
}

function hideInWord(word: string): string {
  const quote = /^['"]?/.exec(word)?.[0] ?? '';
  const [, key, value] =
    flagWithValue.exec(word.slice(quote.length)) ?? assignment.exec(word.slice(quote.length)) ?? [];
  if (key !== undefined && value !== '' && isSecretFlag(key)) return `${quote}${key}=${hidden}`;
  return word
    .replace(passwordInUrl, `$1${hidden}@`)
    .replace(inlineValue, (all, mark: string, name: string) => (isSecretFlag(name) ? `${mark}${name}=${hidden}` : all))
    .replace(jsonValue, (all, name: string) => (isSecretFlag(name) ? `"${name}":"${hidden}"` : all));
}

function hiddenWord(word: string): string {
  return `${hidden}${/['"]?$/.exec(word)?.[0] ?? ''}`;
}

function isSecretFlag(flag: string): boolean {
  return looksSecret(flag.replace(/^-+/, '')) || secretEnding.test(flag);
}
