import { EngineError } from '../errors.ts';

const NEWLINE = 0x0a;

/**
 * The JSON messages of a stream that has one a line, each with its own text. Throws `malformed` for broken JSON or a line beyond `maxBytes`.
 */
export async function* readJsonLines(
  source: AsyncIterable<Buffer>,
  maxBytes = 4 * 1024 * 1024,
): AsyncGenerator<{ value: unknown; text: string }> {
  let rest: Buffer[] = [];
  let restBytes = 0;
  for await (const chunk of source) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      rest.push(chunk.subarray(start, end));
      const message = parseLine(rest);
      rest = [];
      restBytes = 0;
      start = end + 1;
      if (message !== undefined) yield message;
    }
    if (start === chunk.length) continue;
    rest.push(chunk.subarray(start));
    restBytes += chunk.length - start;
    if (restBytes > maxBytes)
      throw new EngineError('malformed', `A message of the engine is longer than ${maxBytes} bytes.`);
  }
  const last = parseLine(rest);
  if (last !== undefined) yield last;
}

function parseLine(parts: readonly Buffer[]): { value: unknown; text: string } | undefined {
  const text = Buffer.concat(parts).toString('utf8').trim();
  if (text === '') return undefined;
  try {
    return { value: JSON.parse(text), text };
  } catch (cause) {
    throw new EngineError('malformed', 'A message of the engine is broken JSON.', { cause });
  }
}
