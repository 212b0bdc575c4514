import { useCallback, useEffect, useMemo, useReducer, useState } from 'react';
import { keep, kept } from '../../../../lib/kept.ts';
import { useSession } from '../../../../lib/session/session.ts';
import { useFacts } from '../api/use-facts.ts';
import { checkForm } from '../model/check-form.ts';
import { draftSchema, fromDraft, toDraft } from '../model/draft.ts';
import { reduceForm } from '../model/reduce-form.ts';
import { type Refusal, refusedAt } from '../model/refusal.ts';
import { emptyForm, type RunForm } from '../model/run-form.ts';
import type { RunState } from './run-context.ts';

/**
 * The form, checked against what the engine has, kept as a draft at every change. `image` starts a new form with that image,
 * `interactive` says how it is to run.
 */
export function useRunState(image: string | undefined, interactive: boolean): RunState {
  // A browser may be shared: what one person drafts is not offered to the next.
  const draftKey = `berth.run-draft.${useSession()?.user.id ?? ''}`;
  const [form, dispatch] = useReducer(reduceForm, image, () => firstForm(image, interactive, draftKey));
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const [refused, setRefused] = useState<Refusal | null>(null);
  const facts = useFacts(form.image);
  const check = useMemo(() => checkForm(form, facts.present), [form, facts.present]);

  useEffect(() => keep(draftKey, toDraft(form)), [draftKey, form]);

  const touch = useCallback((path: string) => setTouched((known) => new Set(known).add(path)), []);
  const revealAll = useCallback(() => setAll(true), []);
  const forgetDraft = useCallback(() => keep(draftKey, null), [draftKey]);
  const startOver = useCallback(() => {
    dispatch({ do: 'reset' });
    setTouched(new Set());
    setAll(false);
  }, []);
  const issueAt = useCallback(
    (path: string, field = path) => {
      const own = all || touched.has(field) ? check.issues.find((issue) => issue.path === path) : undefined;
      const sentAs = check.sent.toSent(path);
      return own ?? (sentAs === undefined ? undefined : refusedAt(refused, sentAs, check.sent.spec));
    },
    [all, touched, check, refused],
  );
  return useMemo(
    () => ({ form, dispatch, check, facts, issueAt, touch, revealAll, refuse: setRefused, forgetDraft, startOver }),
    [form, check, facts, issueAt, touch, revealAll, forgetDraft, startOver],
  );
}

function firstForm(image: string | undefined, interactive: boolean, draftKey: string): RunForm {
  if (image !== undefined) return reduceForm({ ...emptyForm, image }, { do: 'runAttached', interactive });
  const draft = kept(draftKey, draftSchema.nullable(), null);
  return draft === null ? emptyForm : fromDraft(draft);
}
