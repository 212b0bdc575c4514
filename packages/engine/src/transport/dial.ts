import { readFileSync } from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import type { EngineAddress } from '../address.ts';

/** How to reach one engine: what node:http needs to know, and its pools of sockets. */
export interface Dial {
  request(options: http.RequestOptions): http.ClientRequest;
  /** Keep-alive, for reads that can be sent again. */
  reads: http.Agent;
  /** Apart, so that a ping never queues behind slow reads. */
  pings: http.Agent;
  /** Bounded, and nothing kept idle, for changes: a socket that died meanwhile must not swallow one. */
  changes: http.Agent;
  close(): void;
}

const MAX_SOCKETS = 32;

/** Prepares the way to `address`; opens nothing yet. Throws where a TLS file cannot be read. */
export function createDial(address: EngineAddress): Dial {
  const secure = address.kind === 'tcp' && address.tls !== undefined;
  const tls = secure ? loadTls(address.tls) : {};
  const target = address.kind === 'unix' ? { socketPath: address.path } : { host: address.host, port: address.port };
  const Agent = secure ? https.Agent : http.Agent;
  const request = secure ? https.request : http.request;
  const reads = new Agent({ keepAlive: true, maxSockets: MAX_SOCKETS, maxFreeSockets: 4, scheduling: 'lifo' });
  const pings = new Agent({ keepAlive: true, maxFreeSockets: 1 });
  const changes = new Agent({ keepAlive: false, maxSockets: MAX_SOCKETS * 2 });
  return {
    request: (options) => request({ ...target, ...tls, ...options }),
    reads,
    pings,
    changes,
    close() {
      reads.destroy();
      pings.destroy();
      changes.destroy();
    },
  };
}

function loadTls(files: { ca: string; cert: string; key: string }): https.RequestOptions {
  return {
    ca: readFileSync(files.ca),
    cert: readFileSync(files.cert),
    key: readFileSync(files.key),
    rejectUnauthorized: true,
  };
}
