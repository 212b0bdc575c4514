/** A line of a pasted file that is no assignment. */
export interface EnvProblem {
  /** From 1. */
  readonly line: number;
  readonly key: 'env_no_value' | 'env_key_invalid' | 'env_quote_unclosed';
  /** The name at most: the rest of the line may be a secret. */
  readonly name: string;
}

export interface DotEnv {
  readonly env: Readonly<Record<string, string>>;
  readonly problems: readonly EnvProblem[];
}

/**
 * Reads KEY=VALUE lines: what `docker run --env-file` takes, and what most `.env` files add to it: `export`, quotes (double ones with
 * `\n`, `\t`, `\"`, `\\`, and over several lines), a remark after a blank and `#`. The last of equal keys wins. Nothing is expanded.
 */
export function parseDotEnv(text: string): DotEnv {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  const env: Record<string, string> = {};
  const problems: EnvProblem[] = [];
  let at = 0;
  while (at < lines.length) {
    const number = at + 1;
    const line = (lines[at] ?? '').trim();
    at += 1;
    if (line === '' || line.startsWith('#')) continue;
    const assignment = /^(?:export\s+)?([^=]*?)\s*=\s*(.*)$/.exec(line);
    const name = assignment?.[1] ?? line.split(/\s/, 1)[0] ?? '';
    if (assignment === null) problems.push({ line: number, key: 'env_no_value', name });
    else if (name === '' || /\s/.test(name)) problems.push({ line: number, key: 'env_key_invalid', name });
    else {
      const read = readValue(assignment[2] ?? '', lines, at);
      if (read === undefined) problems.push({ line: number, key: 'env_quote_unclosed', name });
      else {
        env[name] = read.value;
        at = read.next;
      }
    }
  }
  return { env, problems };
}

/** Reads a value that starts on the line before `next`; a quoted one may go on over the following lines. */
function readValue(start: string, lines: readonly string[], next: number): { value: string; next: number } | undefined {
  const quote = start.charAt(0);
  if (quote !== '"' && quote !== "'") return { value: start.replace(/(^|\s+)#.*$/, '').trim(), next };
  let text = start.slice(1);
  for (let at = next; ; at += 1) {
    const end = closingQuote(text, quote);
    if (end !== -1) {
      const inner = text.slice(0, end);
      return { value: quote === '"' ? unescaped(inner) : inner, next: at };
    }
    const line = lines[at];
    if (line === undefined) return undefined;
    text += `\n${line}`;
  }
}

function closingQuote(text: string, quote: string): number {
  for (let at = 0; at < text.length; at += 1) {
    if (quote === '"' && text.charAt(at) === '\\') at += 1;
    else if (text.charAt(at) === quote) return at;
  }
  return -1;
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function unescaped(text: string): string {
  return text.replace(/\\([\s\S])/g, (whole, char: string) => ESCAPES[char] ?? ('"\\$'.includes(char) ? char : whole));
}
