import { EngineError, type EngineErrorKind, type UnreachableReason } from '../errors.ts';

const REASONS: Readonly<Record<string, UnreachableReason>> = {
  ENOENT: 'socket_missing',
  EACCES: 'permission_denied',
  EPERM: 'permission_denied',
  ECONNREFUSED: 'refused',
  ENOTFOUND: 'host_unknown',
  EAI_AGAIN: 'host_unknown',
  ECONNRESET: 'cut',
  EPIPE: 'cut',
};

const WORDS: Readonly<Record<UnreachableReason, string>> = {
  socket_missing: 'the socket does not exist; is Docker installed and started',
  permission_denied: 'permission denied; the user that runs this needs to be in the docker group',
  refused: 'it refuses connections; the engine is not running',
  host_unknown: 'the host name is not known',
  tls: 'the TLS handshake failed; check the certificates',
  cut: 'the connection was cut',
  network: 'the network gives an error',
};

/** An error of node's sockets, as an EngineError. An EngineError is handed back as it is. */
export function connectionFailure(error: unknown, where: string): EngineError {
  if (error instanceof EngineError) return error;
  const code = codeOf(error);
  if (code.startsWith('HPE_')) {
    return new EngineError('malformed', `What answers at ${where} does not speak HTTP.`, { cause: error });
  }
  const tls = /^(ERR_TLS|ERR_SSL|ERR_OSSL|CERT_|UNABLE_|SELF_SIGNED|DEPTH_ZERO|EPROTO)/.test(code);
  const reason = tls ? 'tls' : (REASONS[code] ?? 'network');
  return new EngineError('unreachable', `The engine at ${where} cannot be reached: ${WORDS[reason]}.`, {
    reason,
    cause: error,
  });
}

/** The kind that belongs to a status of 300 and above. */
function kindOf(status: number): EngineErrorKind {
  if (status === 304) return 'not_modified';
  if (status === 400) return 'bad_request';
  if (status === 401 || status === 403) return 'forbidden';
  if (status === 404) return 'not_found';
  if (status === 409) return 'conflict';
  if (status >= 400 && status < 500) return 'bad_request';
  return status >= 500 ? 'server' : 'malformed';
}

/** The engine's refusal, from its status and body: `{"message": …}` as JSON, or plain text. */
export function refusal(status: number, body: string, what: string): EngineError {
  const kind = kindOf(status);
  if (kind === 'malformed') {
    return new EngineError('malformed', `${what} was answered with status ${status}, which no engine sends.`, {
      status,
    });
  }
  const html = /^\s*</.test(body);
  const engineMessage = html ? undefined : messageIn(body);
  const said = engineMessage ?? (html ? 'an HTML page: is something else listening there' : `status ${status}`);
  return new EngineError(kind, `The engine refused ${what}: ${said}`, { status, engineMessage });
}

function messageIn(body: string): string | undefined {
  try {
    const parsed: unknown = JSON.parse(body);
    if (typeof parsed === 'object' && parsed !== null && 'message' in parsed && typeof parsed.message === 'string') {
      return parsed.message.trim() || undefined;
    }
  } catch {
    // Not JSON: engines before 1.24 and proxies answer in plain text.
  }
  return body.trim().slice(0, 2_000) || undefined;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Whether a kept-alive socket turned out to be dead, so that a read may be sent once more. */
export function isStaleSocket(error: unknown): boolean {
  return ['ECONNRESET', 'EPIPE'].includes(codeOf(error));
}
