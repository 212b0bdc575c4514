import { z } from 'zod';
import { rowsOf } from './rows.ts';
import { maybeText, text, textList, textMap } from './tolerant.ts';

export const volume = z
  .object({
    Name: z.string().min(1),
    Driver: text,
    Mountpoint: maybeText,
    CreatedAt: maybeText,
    Labels: textMap,
    Options: textMap,
    Scope: maybeText,
  })
  .transform((wire) => ({
    name: wire.Name,
    driver: wire.Driver,
    mountpoint: wire.Mountpoint,
    createdAt: wire.CreatedAt,
    labels: wire.Labels,
    /** Driver options: `o=bind,device=/etc` here is a path of the host. */
    options: wire.Options,
    scope: wire.Scope,
  }));

export type Volume = z.output<typeof volume>;

export const volumesAnswer = z
  .object({ Volumes: rowsOf(volume).optional(), Warnings: textList })
  .transform((wire) => wire.Volumes ?? []);
