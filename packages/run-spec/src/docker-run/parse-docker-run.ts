import { emptySpec } from '../schema/empty-spec.ts';
import type { RunSpec } from '../schema/run-spec.schema.ts';
import { splitWords } from '../words/split-words.ts';
import type { Draft, RunNote } from './draft.ts';
import { readFlags } from './read-flags.ts';

/** What a pasted command says. */
export interface DockerRunReading {
  /** Not yet validated: parse it with `runSpecSchema` to learn what is wrong with its values. */
  readonly spec: RunSpec;
  /** What could not be taken over, with reasons; in the order of the text. */
  readonly notes: readonly RunNote[];
  readonly pull: 'missing' | 'always' | 'never' | undefined;
  /** False for `docker create`. */
  readonly start: boolean;
  /** `docker run -it`, without `-d`: somebody sits before it. */
  readonly interactive: boolean;
}

/**
 * Reads `docker run …` (or `docker container run`, `docker create`, with `sudo` or a prompt before it) as a person pastes it.
 * Undefined when the text is none of these. Never runs or expands anything.
 */
export function parseDockerRun(text: string): DockerRunReading | undefined {
  const shell = splitWords(text.replace(/^\s*[$#]\s+/, ''));
  const verb = findVerb(shell.words);
  if (verb === undefined) return undefined;

  const draft: Draft = { spec: emptySpec(), notes: [], detach: false, pull: undefined };
  const [image, ...command] = readFlags(shell.words.slice(verb.after), draft);
  draft.spec.image = image ?? '';
  draft.spec.command = command;
  const note = (reason: RunNote['reason'], about: string) => draft.notes.push({ reason, flag: '', text: about });
  if (image === undefined) note('image_missing', '');
  for (const word of shell.unexpanded) note('shell_expansion', word);
  if (shell.unclosed) note('quote_unclosed', '');
  if (shell.restIgnored) note('rest_ignored', '');
  const interactive = verb.start && !draft.detach && draft.spec.tty && draft.spec.openStdin;
  return { spec: draft.spec, notes: draft.notes, pull: draft.pull, start: verb.start, interactive };
}

function findVerb(words: readonly string[]): { after: number; start: boolean } | undefined {
  const docker = words[0] === 'sudo' ? 1 : 0;
  if (words[docker] !== 'docker') return undefined;
  const at = words[docker + 1] === 'container' ? docker + 2 : docker + 1;
  const word = words[at];
  return word === 'run' || word === 'create' ? { after: at + 1, start: word === 'run' } : undefined;
}
