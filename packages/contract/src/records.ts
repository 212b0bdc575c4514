import * as auth from './auth/routes.ts';
import { bulkContainers } from './containers/bulk.ts';
import * as lifecycle from './containers/lifecycle.ts';
import * as readContainers from './containers/read-containers.ts';
import { runContainer } from './containers/run-container.ts';
import * as images from './images/routes.ts';
import * as jobs from './jobs/routes.ts';
import type { RouteRecord, SocketRecord } from './kernel/route.ts';
import { liveSocket } from './live/protocol.ts';
import { readLogs } from './logs/routes.ts';
import { logSocket } from './logs/stream.ts';
import { listNetworks } from './networks/routes.ts';
import { listPorts } from './ports/routes.ts';
import * as system from './system/routes.ts';
import { attachContainer, closeTerminal, listTerminals, openTerminal } from './terminals/routes.ts';
import { terminalSocket } from './terminals/stream.ts';
import { listVolumes } from './volumes/routes.ts';

const isRoute = (value: unknown): value is RouteRecord =>
  typeof value === 'object' && value !== null && 'method' in value && 'permission' in value;

const exported: unknown[] = [
  ...Object.values(system),
  ...Object.values(auth),
  ...Object.values(readContainers),
  ...Object.values(lifecycle),
  ...Object.values(bulkContainers),
  runContainer,
  readLogs,
  openTerminal,
  attachContainer,
  listTerminals,
  closeTerminal,
  ...Object.values(images),
  listVolumes,
  listNetworks,
  listPorts,
  ...Object.values(jobs),
];

/** Every route of the API. The server must mount each of them; a test compares the lists. */
export const routeRecords: readonly RouteRecord[] = exported.filter(isRoute);

/** Every WebSocket of the API. */
export const socketRecords: readonly SocketRecord[] = [liveSocket, logSocket, terminalSocket];
