import { accessSync, constants } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

export type EngineAddress =
  | { readonly kind: 'unix'; readonly path: string }
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number; readonly tls?: TlsFiles };

/** Paths of the PEM files with which a TLS engine is asked, named as the docker CLI names them. */
export interface TlsFiles {
  readonly ca: string;
  readonly cert: string;
  readonly key: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

export const DEFAULT_SOCKET = '/var/run/docker.sock';

/**
 * Reads `DOCKER_HOST` as the docker CLI does: `unix:///path`, or `tcp://host[:port]` with `DOCKER_TLS_VERIFY` and
 * `DOCKER_CERT_PATH` taken from `env`. An absent or empty value means the default socket.
 * Throws an Error that names the variable at fault.
 */
export function parseDockerHost(value: string | undefined, env: Environment = {}): EngineAddress {
  if (value === undefined || value === '') return { kind: 'unix', path: DEFAULT_SOCKET };
  if (value.startsWith('unix://')) return unixAddress(value.slice('unix://'.length));
  if (/^(tcp|https?):\/\//.test(value)) return tcpAddress(value, env);
  throw new Error(`DOCKER_HOST: "${value}" is neither unix:///path nor tcp://host:port.`);
}

/** The address in DOCKER_HOST form, for people. */
export function formatAddress(address: EngineAddress): string {
  if (address.kind === 'unix') return `unix://${address.path}`;
  const host = address.host.includes(':') ? `[${address.host}]` : address.host;
  return `tcp://${host}:${address.port}`;
}

function unixAddress(path: string): EngineAddress {
  if (!path.startsWith('/')) throw new Error(`DOCKER_HOST: "unix://${path}" needs an absolute path: unix:///path.`);
  return { kind: 'unix', path };
}

function tcpAddress(value: string, env: Environment): EngineAddress {
  const url = URL.parse(value.replace(/^tcp:/, 'http:'));
  if (url === null || url.hostname === '') throw new Error(`DOCKER_HOST: "${value}" names no host.`);
  if (url.pathname !== '/' && url.pathname !== '') {
    throw new Error(`DOCKER_HOST: "${value}" has a path; an engine's address has none.`);
  }
  const secure = url.protocol === 'https:' || Boolean(env.DOCKER_TLS_VERIFY);
  const standardPort = url.protocol === 'https:' ? 443 : /^tcp:/.test(value) ? (secure ? 2376 : 2375) : 80;
  // The URL parser drops a port that is its scheme's default, so `tcp://host:80` arrives without one.
  const port = url.port !== '' ? Number(url.port) : /:80$/.test(value) ? 80 : standardPort;
  const address = { kind: 'tcp', host: url.hostname.replace(/^\[|\]$/g, ''), port } as const;
  return secure ? { ...address, tls: tlsFiles(env) } : address;
}

function tlsFiles(env: Environment): TlsFiles {
  const folder = env.DOCKER_CERT_PATH || join(env.HOME || homedir(), '.docker');
  const files = { ca: join(folder, 'ca.pem'), cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
  for (const file of Object.values(files)) {
    try {
      accessSync(file, constants.R_OK);
    } catch (cause) {
      throw new Error(`DOCKER_CERT_PATH: ${file} cannot be read; TLS to the engine needs it.`, { cause });
    }
  }
  return files;
}
