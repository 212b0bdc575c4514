import { z } from 'zod';
import { facetIds } from './facets.ts';

/** What the address of the list says; everything that can be left out is. What cannot be read is ignored: an address may be typed by hand. */
export const listSearchSchema = z.object({
  /** Words to find. */
  q: z.string().optional().catch(undefined),
  /** Filters, see where.ts. */
  where: z.string().optional().catch(undefined),
  show: z.enum(facetIds).optional().catch(undefined),
  /** `name`, `-cpu`. */
  sort: z.string().optional().catch(undefined),
  group: z.literal('none').optional().catch(undefined),
});
export type ListSearch = z.infer<typeof listSearchSchema>;

/** A search with some of it replaced; what is empty or undefined leaves the address. */
export function changeSearch(
  search: ListSearch,
  change: Partial<Record<keyof ListSearch, string | undefined>>,
): ListSearch {
  const merged = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== '');
  return listSearchSchema.parse(Object.fromEntries(merged));
}
