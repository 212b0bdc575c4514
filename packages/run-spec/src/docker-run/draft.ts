import type { RunSpec } from '../schema/run-spec.schema.ts';

/** Why a part of a pasted command has no place in the spec, or not the whole of it. */
export type NoteReason =
  | 'unknown_flag'
  | 'unsupported_flag'
  | 'unsupported_option'
  | 'value_missing'
  | 'value_invalid'
  | 'env_from_shell'
  | 'env_file'
  | 'shell_expansion'
  | 'rest_ignored'
  | 'quote_unclosed'
  | 'image_missing';

/** One such part: the flag as `--name` ('' when it is not about a flag) and the piece of text that is meant. */
export interface RunNote {
  readonly reason: NoteReason;
  readonly flag: string;
  readonly text: string;
}

/** What is being filled while a command is read. */
export interface Draft {
  readonly spec: RunSpec;
  readonly notes: RunNote[];
  /** `-d` */
  detach: boolean;
  pull: 'missing' | 'always' | 'never' | undefined;
}

/** Gives the value of one flag to the draft. Returns the reason when it cannot; `text` is then the part that is meant. */
export type FlagEffect = (draft: Draft, value: string) => { reason: NoteReason; text: string } | undefined;
