import { EngineError } from '../errors.ts';

/** The engine's stream numbers; 0 is echoed input and counts as stdout. */
export const STDOUT = 1;
export const STDERR = 2;
/** The engine's own words about a failure in the middle of a stream. */
export const ENGINE = 3;

/**
 * Receives one frame's payload as `buffer[start…end)`: a place in the chunk itself, so that nothing is allocated for
 * it. Whoever keeps it keeps the whole chunk's memory, or copies.
 */
export type OnFrame = (stream: number, buffer: Buffer, start: number, end: number) => void;

const HEADER_BYTES = 8;
/** Far beyond what any engine sends in one frame: what claims more is no frame. */
const MAX_FRAME_BYTES = 64 * 1024 * 1024;

/**
 * Takes apart the engine's multiplexed stream: frames of `[stream, 0, 0, 0, length as 32 bits big endian]` and payload
 * (Engine API, ContainerAttach). Linear in the bytes for any chunking; only a frame that lies across chunks is copied.
 * Throws `malformed` on what is no frame.
 */
export class Demultiplexer {
  readonly #onFrame: OnFrame;
  /** The pieces of a frame, header included, that the chunks so far did not complete. */
  #pieces: Buffer[] = [];
  #held = 0;
  /** How many bytes that frame has in all; only its header as long as its length is not known. */
  #needed = HEADER_BYTES;

  constructor(onFrame: OnFrame) {
    this.#onFrame = onFrame;
  }

  /** Whether everything that was pushed so far made whole frames. */
  get atFrameEnd(): boolean {
    return this.#held === 0;
  }

  push(chunk: Buffer): void {
    let at = this.#held > 0 ? this.#completeHeld(chunk) : 0;
    const length = chunk.length;
    while (length - at >= HEADER_BYTES) {
      const start = at + HEADER_BYTES;
      const end = start + payloadBytes(chunk, at);
      if (end > length) {
        this.#needed = end - at;
        break;
      }
      this.#onFrame(chunk[at] ?? 0, chunk, start, end);
      at = end;
    }
    if (at < length) this.#hold(chunk.subarray(at));
  }

  /** Gives the held frame its missing bytes; returns where in the chunk the next frame begins. */
  #completeHeld(chunk: Buffer): number {
    let at = 0;
    while (at < chunk.length) {
      const missing = Math.min(this.#needed - this.#held, chunk.length - at);
      this.#hold(chunk.subarray(at, at + missing));
      at += missing;
      if (this.#held < this.#needed) break;
      const frame = Buffer.concat(this.#pieces);
      this.#needed = HEADER_BYTES + payloadBytes(frame, 0);
      this.#pieces = [frame];
      if (this.#held < this.#needed) continue;
      this.#pieces = [];
      this.#held = 0;
      this.#needed = HEADER_BYTES;
      this.#onFrame(frame[0] ?? 0, frame, HEADER_BYTES, frame.length);
      break;
    }
    return at;
  }

  /** The socket hands out each chunk's memory once, so keeping a part of it needs no copy yet. */
  #hold(piece: Buffer): void {
    this.#pieces.push(piece);
    this.#held += piece.length;
  }
}

function payloadBytes(buffer: Buffer, at: number): number {
  const padding = (buffer[at + 1] ?? 0) | (buffer[at + 2] ?? 0) | (buffer[at + 3] ?? 0);
  const length = buffer.readUInt32BE(at + 4);
  if ((buffer[at] ?? 0) > ENGINE || padding !== 0 || length > MAX_FRAME_BYTES) {
    throw new EngineError('malformed', 'The stream is not made of the frames that an engine sends.');
  }
  return length;
}
