import type { ContainerSummary } from '@berth/contract';
import { z } from 'zod';
import type { RouteContext } from '../../kernel/route-context.ts';
import type { Database } from '../../storage/database.ts';
import type { Terminal } from './terminal.ts';

const openShell = z
  .object({
    terminal_id: z.string(),
    container_id: z.string(),
    container_name: z.string(),
    exec_id: z.string(),
    exec_user: z.string().nullable(),
    user_id: z.string(),
    user_name: z.string(),
    session_id: z.string(),
    address: z.string(),
    request_id: z.string(),
    started_at: z.number(),
  })
  .transform((row) => ({
    terminalId: row.terminal_id,
    container: { id: row.container_id, name: row.container_name },
    execId: row.exec_id,
    /** As whom it runs in the container. */
    execUser: row.exec_user ?? undefined,
    actor: { userId: row.user_id, name: row.user_name, sessionId: row.session_id },
    address: row.address,
    requestId: row.request_id,
    startedAt: row.started_at,
  }));
export type OpenShell = z.infer<typeof openShell>;

/** The shells that run in containers, on disk: what a crash leaves there is found by it at the next start. */
export interface OpenShells {
  /** Until the terminal is over and nothing of it runs. */
  remember(
    terminal: Terminal,
    execId: string,
    whose: Pick<RouteContext, 'actor' | 'client' | 'requestId'> & { container: Pick<ContainerSummary, 'id' | 'name'> },
  ): void;
  /** Those that an earlier process has left, and no later ones. */
  readonly left: readonly OpenShell[];
  forget(terminalId: string): void;
}

export function createOpenShells(database: Database): OpenShells {
  const left = database.all(openShell, 'SELECT * FROM open_shells ORDER BY started_at');
  const forget = (id: string) => void database.run('DELETE FROM open_shells WHERE terminal_id = :id', { id });
  return {
    left,
    forget,
    remember(terminal, execId, { actor, client, requestId, container }) {
      database.run(
        `INSERT INTO open_shells (terminal_id, container_id, container_name, exec_id, exec_user, user_id, user_name,
           session_id, address, request_id, started_at)
         VALUES (:terminal_id, :container_id, :container_name, :exec_id, :exec_user, :user_id, :user_name,
           :session_id, :address, :request_id, :started_at)`,
        {
          terminal_id: terminal.spec.id,
          container_id: container.id,
          container_name: container.name,
          exec_id: execId,
          exec_user: terminal.spec.user ?? null,
          user_id: actor.userId,
          user_name: actor.name,
          session_id: actor.sessionId,
          address: client.address,
          request_id: requestId,
          started_at: terminal.spec.startedAt.getTime(),
        },
      );
      void terminal.ended.then(() => {
        if (!terminal.gaveUp) forget(terminal.spec.id);
      });
    },
  };
}
