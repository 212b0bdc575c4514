import { request } from 'node:http';

export interface EngineAnswer {
  status: number;
  text: string;
}

export interface EngineRequestOptions {
  /** Sent as JSON, or as it is when it is a Buffer (a tar). */
  body?: unknown;
  /** Milliseconds until the request is given up. */
  timeoutMs?: number;
}

/** One request to an engine over its socket; the whole answer as text. Throws when the socket does. */
export function engineRequest(
  socketPath: string,
  method: string,
  path: string,
  options: EngineRequestOptions = {},
): Promise<EngineAnswer> {
  const raw = Buffer.isBuffer(options.body);
  const body = options.body === undefined ? undefined : raw ? options.body : JSON.stringify(options.body);
  const headers: Record<string, string> = {};
  if (body !== undefined) {
    headers['content-type'] = raw ? 'application/x-tar' : 'application/json';
    headers['content-length'] = String(Buffer.byteLength(body as string | Buffer));
  }
  return new Promise((resolve, reject) => {
    const signal = options.timeoutMs === undefined ? undefined : AbortSignal.timeout(options.timeoutMs);
    const outgoing = request({ socketPath, method, path, headers, agent: false, ...(signal && { signal }) });
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('error', reject);
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({ status: incoming.statusCode ?? 0, text: Buffer.concat(chunks).toString('utf8') }),
      );
    });
    outgoing.end(body);
  });
}

/** As `engineRequest`, parsed as JSON. Throws the engine's own words on any status of 400 and above. */
export async function engineJson(
  socketPath: string,
  method: string,
  path: string,
  options: EngineRequestOptions = {},
): Promise<unknown> {
  const { status, text } = await engineRequest(socketPath, method, path, options);
  if (status >= 400) throw new Error(`${method} ${path} answered ${status}: ${text.trim()}`);
  return text === '' ? undefined : JSON.parse(text);
}
