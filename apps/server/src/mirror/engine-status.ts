import type { EngineStatus } from '@berth/contract';
import type { EngineError, EngineInfo, EngineVersion, FeedState, UnreachableReason } from '@berth/engine';

type Trouble = NonNullable<EngineStatus['trouble']>;

const troubleOfReason: Readonly<Record<UnreachableReason, Trouble>> = {
  socket_missing: 'no_socket',
  permission_denied: 'permission_denied',
  refused: 'refused',
  // It ends its connections before it stops to listen.
  cut: 'refused',
  tls: 'tls',
  host_unknown: 'other',
  network: 'other',
};

/** Which of the known troubles an error is. */
export function troubleOf(error: EngineError): Trouble {
  if (error.reason !== undefined) return troubleOfReason[error.reason];
  if (error.kind === 'timeout') return 'not_answering';
  return error.kind === 'too_old' || error.kind === 'upgrade_stripped' ? error.kind : 'other';
}

/** Before the first word of the engine. */
export function firstStatus(given: Pick<EngineStatus, 'engine' | 'address' | 'sandbox'>, now: string): EngineStatus {
  return {
    ...given,
    state: 'connecting',
    trouble: null,
    message: null,
    since: now,
    lastSeenAt: null,
    hostName: null,
    version: null,
    apiVersion: null,
    latencyMs: null,
    cpus: null,
    memoryBytes: null,
  };
}

/** The status once the connection's state has changed. What is known of the engine stays while it is away. */
export function withState(status: EngineStatus, state: FeedState): EngineStatus {
  const { error } = state;
  const known = state.status === 'connected' || state.status === 'connecting';
  return {
    ...status,
    state: known ? (state.status === 'connected' ? 'connected' : 'connecting') : 'unreachable',
    trouble: known || error === undefined ? null : troubleOf(error),
    message: known || error === undefined ? null : error.message,
    since: new Date(state.since).toISOString(),
    latencyMs: state.status === 'connected' ? status.latencyMs : null,
  };
}

/** What the engine says of itself. */
export function withIdentity(status: EngineStatus, info: EngineInfo, version: EngineVersion): EngineStatus {
  return {
    ...status,
    hostName: info.name || null,
    version: version.engineVersion,
    apiVersion: version.apiVersion,
    cpus: info.cpus ?? null,
    memoryBytes: info.memoryTotal ?? null,
  };
}
