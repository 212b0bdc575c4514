import { looksSecret, type RunSpec, runSpecShapeSchema } from '@berth/run-spec';
import { z } from 'zod';
import { formToSpec } from './form-to-spec.ts';
import { emptyForm, type RunForm } from './run-form.ts';
import { specToForm } from './spec-to-form.ts';

/** What this browser keeps of a form that was not sent; values of env that look like secrets are not in it. */
export const draftSchema = z.strictObject({
  spec: runSpecShapeSchema,
  pull: z.enum(['missing', 'always', 'never']),
  keepOnFailure: z.boolean(),
  interactive: z.boolean().default(false),
});
export type Draft = z.infer<typeof draftSchema>;

/** The form as a draft; null when there is nothing worth keeping. */
export function toDraft(form: RunForm): Draft | null {
  const { spec } = formToSpec(form);
  if (JSON.stringify(spec) === JSON.stringify(formToSpec(emptyForm).spec)) return null;
  return {
    spec: withoutSecrets(spec),
    pull: form.pull,
    keepOnFailure: form.keepOnFailure,
    interactive: form.interactive,
  };
}

/** A draft as a form. Risks have to be taken on again. */
export function fromDraft(draft: Draft): RunForm {
  const { spec, ...rest } = draft;
  return specToForm(spec, { ...emptyForm, ...rest });
}

/** Names of the variables whose values are hidden on the page and left out of the command. */
export function secretKeys(env: Readonly<Record<string, string>>): Set<string> {
  return new Set(
    Object.entries(env)
      .filter(([key, value]) => looksSecret(key, value))
      .map(([key]) => key),
  );
}

function withoutSecrets(spec: RunSpec): RunSpec {
  const secret = secretKeys(spec.env);
  const env = Object.entries(spec.env).map(([key, value]) => [key, secret.has(key) ? '' : value]);
  return { ...spec, env: Object.fromEntries(env) };
}
