import { z } from 'zod';

// The router reads `find=80` as a number.
/** What the address of the Inspect tab says; what cannot be read is ignored. */
export const inspectSearchSchema = z.object({
  /** A text in keys and values. */
  find: z.union([z.string(), z.number(), z.boolean()]).transform(String).optional().catch(undefined),
  view: z.literal('raw').optional().catch(undefined),
  /** Only what differs from the image. */
  only: z.literal('differences').optional().catch(undefined),
});
export type InspectSearch = z.infer<typeof inspectSearchSchema>;
