import type { ContainerSummary } from '@berth/contract';
import type { WriteAudit } from '../../kernel/audit.ts';
import { hideInWords } from '../../kernel/hide-secrets.ts';
import type { RouteContext } from '../../kernel/route-context.ts';
import type { Terminal } from './terminal.ts';

/** Writes the row that says how a terminal ended: whoever closed it, however late. */
export function auditEnd(
  writeAudit: WriteAudit,
  terminal: Terminal,
  { actor, client, requestId, log }: Pick<RouteContext, 'actor' | 'client' | 'requestId' | 'log'>,
  container: Pick<ContainerSummary, 'id' | 'name'>,
): void {
  const startedAt = performance.now();
  const { id, command, user } = terminal.spec;
  void terminal.ended.then(({ code, reason }) => {
    const seconds = Math.round((performance.now() - startedAt) / 1000);
    try {
      writeAudit({
        action: `container:${terminal.kind}`,
        outcome: 'done',
        actor,
        address: client.address,
        requestId,
        object: { kind: 'container', id: container.id, name: container.name },
        // The audit outlives the container, and its readers need not be those of its settings.
        detail: {
          terminal: id,
          command: hideInWords(command),
          user: user ?? null,
          ended: reason,
          exitCode: code,
          seconds,
        },
      });
    } catch (error) {
      log.error({ err: error, terminal: id }, 'audit row of a terminal lost');
    }
  });
}
