import type { SpecIssue } from '@berth/run-spec';
import { createContext, type Dispatch, use } from 'react';
import type { Facts } from '../api/use-facts.ts';
import type { FormCheck } from '../model/check-form.ts';
import type { FormAction } from '../model/reduce-form.ts';
import type { Refusal } from '../model/refusal.ts';
import type { RunForm } from '../model/run-form.ts';

/** What every part of the Run page shares. */
export interface RunState {
  readonly form: RunForm;
  readonly dispatch: Dispatch<FormAction>;
  readonly check: FormCheck;
  readonly facts: Facts;
  /** The issue of a field, once the person has left it or filled the form at once. `field` is what was left, where fields share a path. */
  readonly issueAt: (path: string, field?: string) => SpecIssue | undefined;
  /** Says that a field was left. */
  readonly touch: (field: string) => void;
  /** Shows every issue: after a command was taken over, or a draft came back. */
  readonly revealAll: () => void;
  /** Keeps what the server refused at its fields, as long as they stay the same. */
  readonly refuse: (refusal: Refusal) => void;
  /** Forgets the draft of this browser: it was sent. */
  readonly forgetDraft: () => void;
  /** An empty form. */
  readonly startOver: () => void;
}

export const RunContext = createContext<RunState | null>(null);

/** The shared state of the page. @throws outside of it */
export function useRun(): RunState {
  const state = use(RunContext);
  if (state === null) throw new Error('useRun outside of the Run page');
  return state;
}
