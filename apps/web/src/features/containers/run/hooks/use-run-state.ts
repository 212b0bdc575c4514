import type { SpecIssue } from '@berth/run-spec';
import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import { keep, kept } from '../../../../lib/kept.ts';
import { useSession } from '../../../../lib/session/session.ts';
import { useFacts } from '../api/use-facts.ts';
import { checkForm } from '../model/check-form.ts';
import { draftSchema, fromDraft, toDraft } from '../model/draft.ts';
import { reduceForm } from '../model/reduce-form.ts';
import { emptyForm, type RunForm } from '../model/run-form.ts';
import type { RunState } from './run-context.ts';

interface Refused {
  readonly issues: readonly SpecIssue[];
  /** The name that was sent. */
  readonly name: string;
}

/** The form, checked against what the engine has, kept as a draft at every change. `image` starts a new form with that image. */
export function useRunState(image: string | undefined): RunState {
  // A browser may be shared: what one person drafts is not offered to the next.
  const draftKey = `berth.run-draft.${useSession()?.user.id ?? ''}`;
  const [form, dispatch] = useReducer(reduceForm, image, () => firstForm(image, draftKey));
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const [refused, setRefused] = useState<Refused>({ issues: [], name: '' });
  const facts = useFacts(form.image);
  const check = useMemo(() => checkForm(form, facts.present), [form, facts.present]);

  useEffect(() => keep(draftKey, toDraft(form)), [draftKey, form]);

  const touch = useCallback((path: string) => setTouched((known) => new Set(known).add(path)), []);
  const revealAll = useCallback(() => setAll(true), []);
  const refuse = useCallback((issues: readonly SpecIssue[], name: string) => setRefused({ issues, name }), []);
  const forgetDraft = useCallback(() => keep(draftKey, null), [draftKey]);
  const startOver = useCallback(() => {
    dispatch({ do: 'reset' });
    setTouched(new Set());
    setAll(false);
  }, []);
  const issueAt = useCallback(
    (path: string) => {
      const own = all || touched.has(path) ? check.issues.find((issue) => issue.path === path) : undefined;
      // A name that was refused may be right once it is another one.
      const stands = path !== 'name' || refused.name === check.spec.name;
      return own ?? (stands ? refused.issues.find((issue) => issue.path === path) : undefined);
    },
    [all, touched, check, refused],
  );
  return useMemo(
    () => ({ form, dispatch, check, facts, issueAt, touch, revealAll, refuse, forgetDraft, startOver }),
    [form, check, facts, issueAt, touch, revealAll, refuse, forgetDraft, startOver],
  );
}

function firstForm(image: string | undefined, draftKey: string): RunForm {
  if (image !== undefined) return { ...emptyForm, image };
  const draft = kept(draftKey, draftSchema.nullable(), null);
  return draft === null ? emptyForm : fromDraft(draft);
}
