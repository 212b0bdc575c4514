import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Duplex, type Readable, Transform, type Writable } from 'node:stream';
import type { Fault } from './faults.ts';

/** Passes bytes on until the fault's limit, then cuts or ends; without a limit the bytes are piped untouched. */
export function relayBytes(from: Readable, to: Writable, fault: Fault): void {
  const cut = () => to.destroy();
  from.on('error', cut);
  from.on('close', () => {
    if (!from.readableEnded) cut();
  });
  if (fault.cutAfterBytes !== undefined) from.pipe(upTo(fault.cutAfterBytes, cut)).pipe(to);
  else if (fault.truncateAfterBytes !== undefined) from.pipe(upTo(fault.truncateAfterBytes, () => to.end())).pipe(to);
  else from.pipe(to);
}

function upTo(limit: number, reached: () => void): Transform {
  let left = limit;
  return new Transform({
    transform(chunk: Buffer, _encoding, next) {
      if (left > 0) this.push(chunk.subarray(0, left));
      left -= chunk.length;
      next();
      // One turn later, so that the last bytes are on their way.
      if (left <= 0) setImmediate(reached);
    },
    flush(done) {
      // Past the limit the end is `reached`'s to make.
      if (left > 0) done();
    },
  });
}

function headersFor(answer: IncomingMessage, fault: Fault): string[] {
  const raw = answer.rawHeaders;
  if (fault.truncateAfterBytes === undefined) return raw;
  // With its length announced a truncated answer could not look whole.
  return raw.flatMap((value, index) => {
    const name = index % 2 === 0 ? value : raw[index - 1];
    return name?.toLowerCase() === 'content-length' ? [] : [value];
  });
}

/** Hands the engine's answer to the client as it comes. */
export function relayAnswer(answer: IncomingMessage, client: ServerResponse, fault: Fault): void {
  client.sendDate = false;
  client.writeHead(answer.statusCode ?? 502, answer.statusMessage ?? '', headersFor(answer, fault));
  client.flushHeaders();
  relayBytes(answer, client, fault);
}

/** The first lines of an answer as they go over the wire; for sockets that have left node's HTTP. */
export function headText(answer: IncomingMessage, leaveOut: readonly string[] = []): string {
  const lines = [`HTTP/1.1 ${answer.statusCode} ${answer.statusMessage}`];
  for (let index = 0; index < answer.rawHeaders.length; index += 2) {
    const name = answer.rawHeaders[index] ?? '';
    if (!leaveOut.includes(name.toLowerCase())) lines.push(`${name}: ${answer.rawHeaders[index + 1]}`);
  }
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/** Joins two upgraded sockets; each side's end is passed on as an end, so half-closed streams stay so. */
export function joinSockets(client: Duplex, engine: Duplex, fault: Fault): void {
  relayBytes(engine, client, fault);
  client.pipe(engine);
  client.on('close', () => engine.destroy());
}
