import { z } from 'zod';
import { maybe, maybeNumber, text, textMap } from './tolerant.ts';

const wireEvent = z.object({
  Type: text,
  Action: text,
  Actor: maybe(z.object({ ID: text, Attributes: textMap })),
  scope: text,
  time: maybeNumber,
});

/** One thing that happened on the engine. */
export interface EngineEvent {
  /** `container`, `image`, `network`, `volume`, `daemon`, … */
  readonly type: string;
  /** The first word: `start`, `die`, `health_status`. */
  readonly action: string;
  /** What follows the colon: `healthy`, or the command of an exec. */
  readonly detail: string | undefined;
  /** Full id or name of what it happened to. */
  readonly id: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly scope: string;
  /** Milliseconds since 1970, by the engine's clock. */
  readonly time: number | undefined;
  /** Nanoseconds since 1970 as decimal digits, since no JavaScript number holds them. */
  readonly timeNano: string;
}

/**
 * One message of `/events`. Uses only the fields that API 1.52 still has. `source` is the message's own text, from
 * which the nanoseconds are read exactly. Undefined where the message is no event.
 */
export function parseEvent(value: unknown, source: string): EngineEvent | undefined {
  const parsed = wireEvent.safeParse(value);
  if (!parsed.success || parsed.data.Action === '') return undefined;
  const wire = parsed.data;
  const colon = wire.Action.indexOf(': ');
  // Inside a JSON text every quote is escaped, so this can only match the field itself.
  const timeNano = /"timeNano":\s*(\d+)/.exec(source)?.[1] ?? String((wire.time ?? 0) * 1e9);
  return {
    type: wire.Type,
    action: colon < 0 ? wire.Action : wire.Action.slice(0, colon),
    detail: colon < 0 ? undefined : wire.Action.slice(colon + 2),
    id: wire.Actor?.ID ?? '',
    attributes: wire.Actor?.Attributes ?? {},
    scope: wire.scope,
    time: timeNano.length > 6 ? Number(timeNano.slice(0, -6)) : undefined,
    timeNano,
  };
}
