import type { RouteRecord } from '@berth/contract';
import express, { type Express } from 'express';
import { answerLeftovers } from './kernel/api-leftovers.ts';
import { checkHost } from './kernel/check-host.ts';
import type { ReadClient } from './kernel/client.ts';
import type { Logger } from './kernel/logger.ts';
import { createMount, type MountDeps } from './kernel/mount-route.ts';
import { requestInfo } from './kernel/request-info.ts';
import type { Mount } from './kernel/route-context.ts';
import { securityHeaders } from './kernel/security-headers.ts';
import { lastResort } from './kernel/send-error.ts';
import { serveWeb } from './kernel/web-files.ts';

export interface AppDeps extends MountDeps {
  readonly readClient: ReadClient;
  readonly log: Logger;
  /** The folder of the built web app. */
  readonly webDist: string;
  /** Mounts every domain's routes. */
  readonly routes: (mount: Mount) => void;
}

/** The order in which a request passes through Berth. */
export function createApp(deps: AppDeps): { app: Express; mounted: readonly RouteRecord[] } {
  const app = express();
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', false);
  app.set('env', 'production');

  const api = express.Router({ caseSensitive: true, strict: true });
  const { mount, mounted } = createMount(api, deps);
  deps.routes(mount);
  answerLeftovers(api, mounted);

  app.use(requestInfo(deps.readClient, deps.log));
  app.use(securityHeaders());
  app.use(checkHost(deps.hosts));
  app.use(api);
  serveWeb(app, deps.webDist);
  app.use(lastResort);
  return { app, mounted };
}
