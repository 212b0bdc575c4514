import type { IncomingMessage } from 'node:http';
import { EngineError } from '../errors.ts';

/** No answer of an engine that is read whole may be larger: a list of 10,000 containers has about 20 MB. */
export const MAX_BODY_BYTES = 64 * 1024 * 1024;

/** Reads a body whole. Throws `malformed` beyond `limit` bytes or where it ends early. */
export async function readBody(response: IncomingMessage, what: string, limit = MAX_BODY_BYTES): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of response) {
    bytes += chunk.length;
    if (bytes > limit) {
      response.destroy();
      throw new EngineError('malformed', `The answer to ${what} is larger than ${limit} bytes.`);
    }
    chunks.push(chunk);
  }
  if (!response.complete) throw new EngineError('malformed', `The answer to ${what} ended early.`);
  return Buffer.concat(chunks).toString('utf8');
}

/** Parses an answer as JSON. Throws `malformed`, also where the content type says that something else answered. */
export function parseJson(text: string, response: IncomingMessage, what: string): unknown {
  const type = response.headers['content-type'] ?? 'nothing';
  if (!type.includes('json')) {
    throw new EngineError('malformed', `${what} was answered with ${type} instead of JSON: is that an engine?`);
  }
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new EngineError('malformed', `The answer to ${what} is broken JSON.`, { cause });
  }
}
