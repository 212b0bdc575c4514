import { z } from 'zod';
import { isAtLeast } from '../api-version.ts';
import { EngineError } from '../errors.ts';
import { maybe, maybeNumber, maybeText, text, textList } from '../schema/tolerant.ts';
import type { Wire } from '../wire.ts';

/** What creating a container, exec or network answers. */
export const createdAnswer = z
  .object({ Id: z.string().min(1), Warnings: textList })
  .transform((wire) => ({ id: wire.Id, warnings: wire.Warnings }));

export const waitAnswer = z
  .object({ StatusCode: maybeNumber, Error: maybe(z.object({ Message: maybeText })) })
  .transform((wire) => ({ exitCode: wire.StatusCode, error: wire.Error?.Message }));

export const topAnswer = z
  .object({ Titles: textList, Processes: z.array(z.array(text)).nullish().catch([]) })
  .transform((wire) => ({ titles: wire.Titles, processes: wire.Processes ?? [] }));

export type TopAnswer = z.output<typeof topAnswer>;

/** Throws `too_old` where the engine would silently ignore what needs `version`. */
export async function requireApi(wire: Wire, version: string, feature: string, signal?: AbortSignal): Promise<void> {
  const spoken = await wire.apiVersion(signal);
  if (isAtLeast(spoken, version)) return;
  throw new EngineError('too_old', `${feature} needs an engine with API ${version}; this one speaks ${spoken}.`);
}
