import { logSocket, readLogs } from '@berth/contract';
import type { Mount } from '../../kernel/route-context.ts';
import type { MountSocket } from '../../kernel/upgrade.ts';
import { type ReadLogsDeps, readLogsCase } from './read-logs.ts';
import { type ServeLogDeps, serveLog } from './serve-log.ts';

/** Joins the records of the logs to their use cases. */
export function mountLogs(to: { mount: Mount; mountSocket: MountSocket }, deps: ReadLogsDeps & ServeLogDeps): void {
  to.mount(readLogs, readLogsCase(deps));
  to.mountSocket(logSocket, serveLog(deps));
}
