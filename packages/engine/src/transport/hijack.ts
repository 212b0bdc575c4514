import type { Socket } from 'node:net';

/** How a hijacked stream came to its end: the engine ended it, we destroyed it, or the connection broke. */
export type HijackEnd = 'ended' | 'destroyed' | 'lost';

/** A raw two-way connection into a process: exec or attach. The socket belongs to nobody else. */
export interface HijackedStream {
  /** Gives false when the engine takes it more slowly than it is written; wait for `onDrain` then. */
  write(data: Uint8Array | string): boolean;
  /** Closes our side only: the process sees the end of its input, its output still comes. */
  end(): void;
  pause(): void;
  resume(): void;
  /** Output as it comes, nothing lost before the first listener. Gives the unsubscribe. */
  onData(listener: (chunk: Buffer) => void): () => void;
  onDrain(listener: () => void): () => void;
  /** Resolves once, when nothing more can come; never rejects. */
  readonly closed: Promise<HijackEnd>;
  destroy(): void;
}

/** Wraps the socket of a 101 answer and the bytes (`head`) that came with it. Aborting `signal` destroys it. */
export function createHijackedStream(socket: Socket, head: Buffer, signal?: AbortSignal): HijackedStream {
  let end: HijackEnd = 'ended';
  socket.setTimeout(0);
  socket.setKeepAlive(true, 30_000);
  socket.setNoDelay(true);
  if (head.length > 0) socket.unshift(head);
  const destroy = () => {
    if (!socket.destroyed) end = 'destroyed';
    socket.destroy();
  };
  signal?.addEventListener('abort', destroy, { once: true });
  socket.on('error', () => {
    if (end !== 'destroyed') end = 'lost';
  });
  const closed = new Promise<HijackEnd>((resolve) => {
    socket.once('close', () => {
      signal?.removeEventListener('abort', destroy);
      resolve(end);
    });
  });
  if (signal?.aborted) destroy();
  return {
    write: (data) => socket.writable && socket.write(data),
    end: () => void socket.end(),
    pause: () => void socket.pause(),
    resume: () => void socket.resume(),
    onData: (listener) => subscribe(socket, 'data', listener),
    onDrain: (listener) => subscribe(socket, 'drain', listener),
    closed,
    destroy,
  };
}

function subscribe(socket: Socket, event: string, listener: (chunk: Buffer) => void): () => void {
  socket.on(event, listener);
  return () => void socket.off(event, listener);
}
