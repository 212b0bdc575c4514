import type { ContainerDetail } from '@berth/contract';
import type { ContainerDetails } from '@berth/engine';
import { hideInText } from '../../kernel/hide-secrets.ts';
import { instantOf, unknownInstant } from '../../mirror/row-parts.ts';

export type HealthLog = NonNullable<ContainerDetail['healthcheck']>['log'];

/** The last answers of a healthcheck, oldest first; the engine keeps five. */
export function toHealthLog({ state }: ContainerDetails): HealthLog {
  return (state.health?.log ?? []).map((probe) => {
    const start = instantOf(probe.start);
    const end = instantOf(probe.end);
    return {
      startedAt: start ?? unknownInstant,
      durationMs: start === null || end === null ? null : Date.parse(end) - Date.parse(start),
      exitCode: probe.exitCode ?? -1,
      output: probe.output,
    };
  });
}

/** The same without what may be a secret in what a check printed. */
export function hideInHealthLog(log: HealthLog): HealthLog {
  return log.map((entry) => ({ ...entry, output: hideInText(entry.output) }));
}
