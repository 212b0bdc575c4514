import { createServer, type Server } from 'node:http';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { closeCode, liveSocket, type RouteRecord, type SocketRecord } from '@berth/contract';
import { createEngine, type EngineAddress } from '@berth/engine';
import { createApp } from './app.ts';
import { createAuditFeed, createAuditWriter, recentAudit } from './features/audit/public.ts';
import { type Auth, adminFromEnvironment, createAuth, type HashCost } from './features/auth/public.ts';
import { healthTopic, mountContainers } from './features/containers/public.ts';
import { followChanges } from './features/events/public.ts';
import { mountImages } from './features/images/public.ts';
import { mountJobs } from './features/jobs/public.ts';
import { createLogs } from './features/logs/public.ts';
import { mountNetworks } from './features/networks/public.ts';
import { mountPorts } from './features/ports/public.ts';
import { processesTopic } from './features/processes/public.ts';
import { createStats } from './features/stats/public.ts';
import { createHostSampler, hostTopic, mountSystem } from './features/system/public.ts';
import { createTerminals } from './features/terminals/public.ts';
import { mountVolumes } from './features/volumes/public.ts';
import type { WriteAudit } from './kernel/audit.ts';
import { clientReader } from './kernel/client.ts';
import { type Clock, systemClock } from './kernel/clock.ts';
import type { EngineScope } from './kernel/engine-scope.ts';
import type { Settings } from './kernel/environment.ts';
import { createHosts } from './kernel/hosts.ts';
import { createJobStore } from './kernel/jobs/job-store.ts';
import { jobsTopic, jobTopic } from './kernel/jobs/job-topics.ts';
import { createJobs, type Jobs } from './kernel/jobs/jobs.ts';
import { createLiveHub, type LiveHub } from './kernel/live/live-hub.ts';
import { serveLive } from './kernel/live/serve-live.ts';
import { createLogger, type Logger } from './kernel/logger.ts';
import { createSocketRegistry, type SocketRegistry } from './kernel/socket-registry.ts';
import { trimMemoryWhileIdle } from './kernel/trim-memory.ts';
import { createUpgradeRouter } from './kernel/upgrade.ts';
import { startMirror } from './mirror/mirror.ts';
import { ownContainerId, viewSelf } from './mirror/own-container.ts';
import { provideMirrorTopics } from './mirror/provide-topics.ts';
import type { Database } from './storage/database.ts';
import { openStorage } from './storage/open-storage.ts';
import { createSettingsStore } from './storage/settings.store.ts';

export interface Parts {
  readonly settings: Settings;
  readonly engineAddress: EngineAddress;
  /** The engine is the private one with sample containers. */
  readonly sandbox: boolean;
  /** Answers are parsed by their own schema before they leave. */
  readonly checkAnswers: boolean;
  readonly clock?: Clock;
  readonly log?: Logger;
  readonly webDist?: string;
  /** Tests make it cheap. */
  readonly hashCost?: HashCost;
  /** How long a shell outlives its screen: milliseconds, a minute unless given. */
  readonly terminalGraceMs?: number;
}

export interface Berth {
  readonly server: Server;
  readonly auth: Auth;
  readonly database: Database;
  readonly writeAudit: WriteAudit;
  readonly live: LiveHub;
  readonly jobs: Jobs;
  readonly sockets: SocketRegistry;
  readonly scope: EngineScope;
  readonly log: Logger;
  readonly mountedRoutes: readonly RouteRecord[];
  readonly mountedSockets: readonly SocketRecord[];
  /** Lets go of everything: sockets with a hint to come back, the engine, the database. */
  close(): Promise<void>;
}

const hour = 3_600_000;
// Milliseconds: a head or a body that trickles in does not hold a connection for long.
const patience = {
  headersTimeout: 15_000,
  requestTimeout: 60_000,
  keepAliveTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
};
const jobPatience = 4_000;

/** Wires Berth together. Nothing else constructs what it is made of. */
export async function compose(parts: Parts): Promise<Berth> {
  const { settings, engineAddress, sandbox, checkAnswers, clock = systemClock } = parts;
  const log = parts.log ?? createLogger(settings.logLevel);
  const readClient = clientReader(settings.trustedProxies);
  const database = openStorage(settings.dataDir);
  const audit = createAuditFeed(createAuditWriter(database, clock));
  const writeAudit = audit.write;

  const auth = createAuth({
    database,
    settings: createSettingsStore(database),
    clock,
    log,
    readClient,
    setupToken: settings.setupToken,
    hashCost: parts.hashCost,
  });
  if (settings.adminPasswordFile !== undefined) {
    await adminFromEnvironment(settings.adminPasswordFile, auth.people, auth.setup);
  }
  const sweep = setInterval(auth.sweep, hour).unref();
  const { access } = auth;
  const hosts = createHosts({
    publicUrls: settings.publicUrls,
    machineName: hostname(),
    learnedHost: auth.setup.host,
    setupOpen: auth.setup.isOpen,
  });

  const engine = createEngine(engineAddress);
  const self = viewSelf(hostname());
  const ownId = ownContainerId(self);
  const mirror = startMirror({ engine, name: 'local', sandbox, ownId, log });
  const scope: EngineScope = { name: 'local', engine, mirror };

  const logs = createLogs({ engine, mirror });
  const terminals = createTerminals({
    engine,
    writeAudit,
    mirror,
    database,
    log,
    graceMs: parts.terminalGraceMs,
  });

  const jobs = createJobs({ store: createJobStore(database, clock), clock, writeAudit, log });
  const live = createLiveHub();
  live.provide(jobsTopic(jobs));
  live.provide(jobTopic(jobs));
  provideMirrorTopics(live, scope.name, mirror);
  const stats = createStats(scope);
  stats.provide(live);
  live.provide(processesTopic(scope));
  live.provide(healthTopic(scope));
  const changes = followChanges({ scope, clock, before: recentAudit(database), onAudit: audit.listen });
  live.provide(changes.topic);
  const host = createHostSampler({ scope, inContainer: self.inContainer, clock });
  live.provide(hostTopic(scope.name, host));
  const sockets = createSocketRegistry(access);
  const upgrades = createUpgradeRouter({ access, hosts, readClient, registry: sockets, log });
  const { mount: mountSocket } = upgrades;
  mountSocket(liveSocket, serveLive(live));

  const { app, mounted } = createApp({
    access,
    hosts,
    readClient,
    writeAudit,
    checkAnswers,
    log,
    webDist: parts.webDist ?? join(import.meta.dirname, '../../web/dist'),
    // Every domain's routes.
    routes(mount) {
      mountSystem(mount, { engineConnected: () => mirror.status().state === 'connected' });
      auth.mount(mount);
      mountJobs(mount, jobs);
      mountContainers(mount, scope, jobs);
      mountImages(mount, scope, jobs);
      mountVolumes(mount, scope);
      mountNetworks(mount, scope);
      mountPorts(mount, scope, self.inContainer && ownId === undefined);
      logs.mount(mount, mountSocket);
      terminals.mount(mount, mountSocket);
    },
  });

  const stopTrimming = trimMemoryWhileIdle(() => sockets.size === 0);

  const server = createServer({ ...patience }, app);
  server.on('upgrade', upgrades.handle);

  return {
    server,
    auth,
    database,
    writeAudit,
    live,
    jobs,
    sockets,
    scope,
    log,
    mountedRoutes: mounted,
    mountedSockets: upgrades.mounted,
    async close() {
      clearInterval(sweep);
      stopTrimming();
      const closed = server.listening ? new Promise((resolve) => server.close(resolve)) : undefined;
      const jobsEnded = jobs.close(jobPatience);
      const shellsEnded = terminals.close();
      logs.close();
      sockets.closeAll(closeCode.goingAway, 'Berth stops. Connect again.');
      server.closeIdleConnections();
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 5_000).unref())]);
      server.closeAllConnections();
      await shellsEnded;
      await jobsEnded;
      stats.close();
      host.close();
      changes.close();
      mirror.close();
      engine.close();
      database.close();
    },
  };
}
