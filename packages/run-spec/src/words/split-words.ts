/** What a shell would make of a line, as far as it can be known without running one. */
export interface ShellWords {
  readonly words: string[];
  /** Words that hold `$VAR`, `$(…)`, backquotes or a leading `~`: kept as written, because only a shell can expand them. */
  readonly unexpanded: string[];
  /** True when the text went on with `;`, `&&`, `|`, `>` or a second line, which was not read. */
  readonly restIgnored: boolean;
  /** True when a quote was not closed. */
  readonly unclosed: boolean;
}

/**
 * Splits the first command of a text into words as a POSIX shell does: quotes, backslashes, line continuations, comments.
 * Nothing is expanded.
 */
export function splitWords(text: string): ShellWords {
  const source = text.replaceAll('\r\n', '\n');
  const words: string[] = [];
  const unexpanded: string[] = [];
  let word: string | undefined;
  let expands = false;
  let at = 0;

  const endWord = () => {
    if (word === undefined) return;
    words.push(word);
    if (expands) unexpanded.push(word);
    word = undefined;
    expands = false;
  };
  const finish = (unclosed: boolean, restIgnored: boolean): ShellWords => {
    endWord();
    return { words, unexpanded, restIgnored, unclosed };
  };

  while (at < source.length) {
    const char = source.charAt(at);
    if (char === '\\') {
      if (source.charAt(at + 1) !== '\n') word = (word ?? '') + source.charAt(at + 1);
      at += 2;
    } else if (char === "'") {
      const end = source.indexOf("'", at + 1);
      if (end === -1) return finish(true, false);
      word = (word ?? '') + source.slice(at + 1, end);
      at = end + 1;
    } else if (char === '"') {
      const quoted = readDoubleQuoted(source, at + 1);
      if (quoted === undefined) return finish(true, false);
      word = (word ?? '') + quoted.text;
      expands ||= quoted.expands;
      at = quoted.end;
    } else if (char === '\n') {
      endWord();
      if (words.length > 0) return finish(false, source.slice(at).trim() !== '');
      at += 1;
    } else if (char === ' ' || char === '\t') {
      endWord();
      at += 1;
    } else if (char === '#' && word === undefined) {
      const end = source.indexOf('\n', at);
      at = end === -1 ? source.length : end;
    } else if (';&|<>'.includes(char)) {
      return finish(false, true);
    } else {
      expands ||=
        char === '`' || isExpansion(source, at) || isQuotePrefix(source, at) || (char === '~' && word === undefined);
      word = (word ?? '') + char;
      at += 1;
    }
  }
  return finish(false, false);
}

function readDoubleQuoted(source: string, start: number): { text: string; end: number; expands: boolean } | undefined {
  let text = '';
  let expands = false;
  for (let at = start; at < source.length; at += 1) {
    const char = source.charAt(at);
    if (char === '"') return { text, end: at + 1, expands };
    if (char === '\\' && '$`"\\\n'.includes(source.charAt(at + 1)) && at + 1 < source.length) {
      at += 1;
      if (source.charAt(at) !== '\n') text += source.charAt(at);
    } else {
      expands ||= char === '`' || isExpansion(source, at);
      text += char;
    }
  }
  return undefined;
}

const EXPANSION_START = /[A-Za-z_0-9{(@*#?$!-]/;

function isExpansion(source: string, at: number): boolean {
  return source.charAt(at) === '$' && EXPANSION_START.test(source.charAt(at + 1));
}

/** `$'…'` and `$"…"`, which only bash reads. */
function isQuotePrefix(source: string, at: number): boolean {
  return source.charAt(at) === '$' && /['"]/.test(source.charAt(at + 1));
}
