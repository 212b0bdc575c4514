import type { RunSpec } from './run-spec.schema.ts';
import { runSpecSchema } from './run-spec.schema.ts';

/** A spec with every default and no image yet: where a form starts. It does not pass `runSpecSchema` until it has an image. */
export function emptySpec(): RunSpec {
  return { ...runSpecSchema.parse({ image: 'none' }), image: '' };
}
