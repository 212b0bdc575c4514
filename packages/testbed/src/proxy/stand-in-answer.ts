import type { Duplex } from 'node:stream';
import type { Fault } from './faults.ts';

function httpText(status: number, headers: Record<string, string>, body: string): string {
  const all = { 'Content-Type': 'application/json', ...headers, 'Content-Length': String(Buffer.byteLength(body)) };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return [`HTTP/1.1 ${status} Injected`, ...lines, 'Connection: close', '', body].join('\r\n');
}

/**
 * Answers in the engine's place, where the fault says so, by writing to the client's socket.
 * @returns whether it did: then nothing may be forwarded
 */
export function answeredByFault(fault: Fault, socket: Duplex): boolean {
  if (fault.hang) return true;
  if (fault.garbage) {
    socket.end(typeof fault.garbage === 'string' ? fault.garbage : '\u0000\u0007this is not HTTP\r\n\r\n\u0001');
    return true;
  }
  if (fault.answer !== undefined) {
    const { status = 200, headers = {}, body = '' } = fault.answer;
    socket.end(httpText(status, headers, typeof body === 'string' ? body : JSON.stringify(body)));
    return true;
  }
  if (fault.status !== undefined) {
    socket.end(httpText(fault.status, {}, JSON.stringify({ message: `injected ${fault.status}` })));
    return true;
  }
  return false;
}
