import type { Draft } from './draft.ts';
import { FLAG_EFFECTS } from './flag-effects.ts';
import { ALIASES, BOOLEAN_FLAGS, CLIENT_FLAGS, SHORT_NAMES, UNSUPPORTED_FLAGS } from './flag-names.ts';

/**
 * Reads flags until the first word that is none (as docker does: what follows the image belongs to the container) and gives the words
 * from there on. Long flags are `--name value` or `--name=value`, short ones may be bundled (`-itd`) and carry their value (`-p80:80`).
 */
export function readFlags(words: readonly string[], draft: Draft): readonly string[] {
  let at = 0;
  while (at < words.length) {
    const word = words[at] ?? '';
    if (word === '--') return words.slice(at + 1);
    if (!word.startsWith('-') || word === '-') return words.slice(at);
    const taken = word.startsWith('--') ? readLong(word, words[at + 1], draft) : readShort(word, words[at + 1], draft);
    at += 1 + taken;
  }
  return [];
}

/** Gives how many words after this one belong to it: 0 or 1. */
function readLong(word: string, next: string | undefined, draft: Draft): number {
  const equals = word.indexOf('=');
  const written = word.slice(2, equals === -1 ? undefined : equals);
  const name = ALIASES.get(written) ?? written;
  if (equals !== -1) return apply(name, word.slice(equals + 1), draft, 0);
  if (BOOLEAN_FLAGS.has(name)) return apply(name, 'true', draft, 0);
  if (!isDockerFlag(name)) return apply(name, '', draft, 0);
  return applyNext(name, next, draft);
}

function readShort(word: string, next: string | undefined, draft: Draft): number {
  for (let at = 1; at < word.length; at += 1) {
    const name = SHORT_NAMES.get(word.charAt(at));
    const rest = word.slice(at + 1);
    if (name === undefined) {
      draft.notes.push({ reason: 'unknown_flag', flag: `-${word.charAt(at)}`, text: word });
      return 0;
    }
    if (rest.startsWith('=')) return apply(name, rest.slice(1), draft, 0);
    if (BOOLEAN_FLAGS.has(name)) apply(name, 'true', draft, 0);
    else return rest === '' ? applyNext(name, next, draft) : apply(name, rest, draft, 0);
  }
  return 0;
}

function applyNext(name: string, next: string | undefined, draft: Draft): number {
  if (next !== undefined) return apply(name, next, draft, 1);
  draft.notes.push({ reason: 'value_missing', flag: `--${name}`, text: '' });
  return 0;
}

function apply(name: string, value: string, draft: Draft, taken: number): number {
  const effect = FLAG_EFFECTS.get(name);
  if (effect !== undefined) {
    const problem = effect(draft, value);
    if (problem !== undefined) draft.notes.push({ ...problem, flag: `--${name}` });
  } else if (!CLIENT_FLAGS.has(name)) {
    const reason = UNSUPPORTED_FLAGS.has(name) ? 'unsupported_flag' : 'unknown_flag';
    draft.notes.push({ reason, flag: `--${name}`, text: BOOLEAN_FLAGS.has(name) ? '' : value });
  }
  return taken;
}

function isDockerFlag(name: string): boolean {
  return FLAG_EFFECTS.has(name) || CLIENT_FLAGS.has(name) || UNSUPPORTED_FLAGS.has(name);
}
