import { z } from 'zod';

/** A list answer: rows that are no objects or have no id are dropped, the rest is kept with what is known of it. */
export function rowsOf<Output>(row: z.ZodType<Output>) {
  return z
    .array(z.unknown())
    .nullable()
    .transform((rows): Output[] => {
      const known: Output[] = [];
      for (const candidate of rows ?? []) {
        const parsed = row.safeParse(candidate);
        if (parsed.success) known.push(parsed.data);
      }
      return known;
    });
}
