import { z } from 'zod';

// Engines differ by version and proxies by mood: an absent, null or odd field becomes "unknown", never an error.

/** A text; absent or odd ones become the empty text. */
export const text = z
  .string()
  .nullish()
  .catch(undefined)
  .transform((value) => value ?? '');
/** A text that may be unknown; an empty one is unknown too. */
export const maybeText = z
  .string()
  .nullish()
  .catch(undefined)
  .transform((value) => value || undefined);
/** A number that may be unknown. */
export const maybeNumber = z
  .number()
  .nullish()
  .catch(undefined)
  .transform((value) => value ?? undefined);
/** A size or count: the engine says -1 where it did not reckon it. */
export const maybeSize = maybeNumber.transform((value) => (value === undefined || value < 0 ? undefined : value));
/** A flag; absent means false. */
export const flag = z
  .boolean()
  .nullish()
  .catch(undefined)
  .transform((value) => value ?? false);

/** Names with texts; null becomes {}, values that are no texts are dropped. */
export const textMap = z
  .record(z.string(), z.string())
  .nullish()
  .catch((context) => onlyTexts(context.value))
  .transform((value) => value ?? {});

/** A list of texts; null becomes [], items that are no texts are dropped. */
export const textList = z
  .array(z.string())
  .nullish()
  .catch((context) => (Array.isArray(context.value) ? context.value.filter((item) => typeof item === 'string') : []))
  .transform((value) => value ?? []);

/** A list whose odd items are dropped; null becomes []. */
export function listOf<Output>(item: z.ZodType<Output>) {
  return z
    .array(item)
    .nullish()
    .catch((context) => (Array.isArray(context.value) ? keepValid(item, context.value) : []))
    .transform((value): Output[] => value ?? []);
}

/** An object by name whose odd members are dropped; null becomes {}. */
export function mapOf<Output>(member: z.ZodType<Output>) {
  return z
    .record(z.string(), member)
    .nullish()
    .catch((context) => Object.fromEntries(validEntries(member, context.value)))
    .transform((value): Record<string, Output> => value ?? {});
}

/** A part of an answer that may be missing or odd as a whole. */
export function maybe<Output>(part: z.ZodType<Output>) {
  return part
    .nullish()
    .catch(undefined)
    .transform((value): Output | undefined => value ?? undefined);
}

/** A moment as ISO 8601; the engine's zero moment (0001-01-01) means never. */
export const maybeMoment = maybeText.transform((value) => (value?.startsWith('0001-01-01') ? undefined : value));

/** Seconds since 1970 as ISO 8601. */
export const maybeUnixSeconds = maybeNumber.transform((value) =>
  value === undefined || value <= 0 || value > 8e12 ? undefined : new Date(value * 1_000).toISOString(),
);

function keepValid<Output>(schema: z.ZodType<Output>, items: readonly unknown[]): Output[] {
  return items.flatMap((item) => {
    const parsed = schema.safeParse(item);
    return parsed.success ? [parsed.data] : [];
  });
}

function validEntries<Output>(schema: z.ZodType<Output>, value: unknown): [string, Output][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, member]): [string, Output][] => {
    const parsed = schema.safeParse(member);
    return parsed.success ? [[name, parsed.data]] : [];
  });
}

function onlyTexts(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, member]) => typeof member === 'string'));
}
