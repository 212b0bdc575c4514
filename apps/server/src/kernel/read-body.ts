import type { IncomingMessage } from 'node:http';
import { BerthError } from './errors.ts';

/** Bytes; a large .env pasted into the run form fits several times. */
export const bodyLimit = 1024 * 1024;
const depthLimit = 64;

/**
 * The JSON of a request, read whole; undefined when there is no body.
 * @throws BerthError `media_type_refused`, `body_too_large`, `bad_request`
 */
export async function readBody(request: IncomingMessage, limit = bodyLimit): Promise<unknown> {
  const declared = Number(request.headers['content-length'] ?? 0);
  if (declared === 0 && request.headers['transfer-encoding'] === undefined) return undefined;
  if (declared > limit) throw tooLarge(limit);
  checkMediaType(request);
  const text = decode(await collect(request, limit));
  if (text === '') return undefined;
  const value = parse(text);
  refuseTraps(value);
  return value;
}

function checkMediaType(request: IncomingMessage): void {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(type)) {
    throw new BerthError('media_type_refused', 'The body must be application/json in UTF-8.');
  }
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new BerthError('media_type_refused', 'The body must not be compressed.');
}

async function collect(request: IncomingMessage, limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > limit) throw tooLarge(limit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new BerthError('bad_request', 'The body is not UTF-8.');
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BerthError('bad_request', 'The body is not JSON.');
  }
}

// JSON.parse makes `__proto__` an own key; what copies keys later would set the prototype by it.
function refuseTraps(root: unknown): void {
  const open: { value: unknown; depth: number }[] = [{ value: root, depth: 0 }];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth >= depthLimit) throw new BerthError('bad_request', `The body is nested more than ${depthLimit} deep.`);
    if (Object.hasOwn(value, '__proto__')) throw new BerthError('bad_request', 'The body has a key named __proto__.');
    for (const child of Object.values(value)) open.push({ value: child, depth: depth + 1 });
  }
}

function tooLarge(limit: number): BerthError {
  return new BerthError('body_too_large', `The body is larger than ${limit / 1024} KiB.`);
}
