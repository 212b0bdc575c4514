import { z } from 'zod';

/** A moment as ISO 8601 in UTC. */
export const instantSchema = z.iso.datetime({ offset: true });

/** The engine's own pattern for a name (moby daemon/names). */
export const containerNameSchema = z
  .string()
  .min(2)
  .max(200)
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9_.-]+$/, 'container_name');

/** A container by full id, an unambiguous start of it, or its name. */
export const containerRefSchema = z
  .string()
  .min(1)
  .max(255)
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9_.-]*$/, 'container_ref');

export const containerIdSchema = z.string().regex(/^[0-9a-f]{64}$/);

/** An image by id (with or without `sha256:`) or reference. */
export const imageRefSchema = z
  .string()
  .min(1)
  .max(512)
  .regex(/^[a-zA-Z0-9][a-zA-Z0-9_.:/@-]*$/, 'image_ref');

export const itemsOf = <S extends z.ZodType>(item: S) => z.object({ items: z.array(item) });

/** A flag in a query: `1`, `true`, `0`, `false`. */
export const queryFlagSchema = z
  .enum(['0', '1', 'true', 'false'])
  .transform((value) => value === '1' || value === 'true');

export const containerParamsSchema = z.strictObject({ containerId: containerRefSchema });
