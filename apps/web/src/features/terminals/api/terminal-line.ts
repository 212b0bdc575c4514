import {
  closeCode,
  type TerminalClientMessage,
  type TerminalServerMessage,
  terminalServerMessageSchema,
  terminalSocket,
} from '@berth/contract';
import { buildUrl } from '../../../lib/api/build-url.ts';
import { backoff } from '../../../lib/live/backoff.ts';
import { AckMeter } from '../model/ack-meter.ts';
import { InputQueue } from '../model/input-queue.ts';

/** So much may wait in the browser's own buffer of the connection, and so often it is looked at: bytes, milliseconds. */
const outgoing = { high: 64 * 1024, everyMs: 15 };

type Snapshot = Extract<TerminalServerMessage, { op: 'screen' }>;

export interface LineEvents {
  /** Draws; `done` is called when that is over. */
  onOutput(bytes: Uint8Array, done: () => void): void;
  /** Draws anew: this is everything that the screen holds. */
  onScreen(screen: Snapshot, bytes: Uint8Array, done: () => void): void;
  onMessage(message: TerminalServerMessage): void;
  /** Cut; it is being made again. */
  onAway(): void;
  /** No more will come, and nobody said why. */
  onLost(reason: 'lost' | 'elsewhere' | 'forbidden'): void;
}

/** The WebSocket of one terminal. After a cut it comes back to where the screen was, until the terminal is gone. */
export class TerminalLine {
  readonly #id: string;
  readonly #events: LineEvents;
  readonly #input = new InputQueue();
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pumping: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  /** Bytes of output that the screen has; undefined before any came. */
  #received: number | undefined;
  /** The next frame is the whole screen. */
  #snapshot: Snapshot | null = null;
  #over = false;
  #ready = false;

  constructor(id: string, events: LineEvents) {
    this.#id = id;
    this.#events = events;
    this.#connect();
  }

  /** What is typed while the line is cut, or not made yet, waits for it. `tell`: how many of these bytes still wait. */
  sendBytes(chunks: readonly Uint8Array<ArrayBuffer>[], tell?: (waiting: number) => void): void {
    if (this.#over) return;
    this.#input.push(chunks, tell);
    this.#flush();
  }

  /** Forgets the input that was not sent yet. */
  drop(): void {
    this.#input.drop();
  }

  send(message: TerminalClientMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  close(): void {
    this.#over = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#pumping);
    this.#socket?.close();
  }

  #flush(): void {
    clearTimeout(this.#pumping);
    const socket = this.#socket;
    if (!this.#ready || socket?.readyState !== WebSocket.OPEN) return;
    this.#input.pump(
      () => socket.bufferedAmount < outgoing.high,
      (chunk) => socket.send(chunk),
    );
    if (!this.#input.isEmpty) this.#pumping = setTimeout(() => this.#flush(), outgoing.everyMs);
  }

  #connect(): void {
    const query = this.#received === undefined ? {} : { received: this.#received };
    const socket = new WebSocket(buildUrl(terminalSocket.path, { terminalId: this.#id }, query));
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
    this.#snapshot = null;
    // What is drawn late counts for the line over which it came: the next one begins behind it.
    const acks = new AckMeter((bytes) => {
      if (this.#socket === socket) this.send({ op: 'ack', bytes });
    });
    socket.onmessage = ({ data }) => {
      if (this.#socket !== socket) return;
      if (data instanceof ArrayBuffer) this.#draw(new Uint8Array(data), acks);
      else this.#read(data);
    };
    socket.onclose = ({ code }) => this.#onClose(socket, code);
  }

  #draw(bytes: Uint8Array, acks: AckMeter): void {
    const done = () => acks.add(bytes.length);
    const snapshot = this.#snapshot;
    if (snapshot === null) {
      this.#received = (this.#received ?? 0) + bytes.length;
      this.#events.onOutput(bytes, done);
    } else {
      this.#snapshot = null;
      this.#received = snapshot.offset;
      this.#events.onScreen(snapshot, bytes, done);
    }
  }

  #read(raw: unknown): void {
    const message = typeof raw === 'string' ? terminalServerMessageSchema.safeParse(JSON.parse(raw)) : null;
    if (!message?.success) return;
    const { data } = message;
    this.#attempt = 0;
    if (data.op === 'screen') this.#snapshot = data;
    else if (data.op === 'ready') {
      this.#ready = true;
      this.#flush();
    } else this.#over = true;
    this.#events.onMessage(data);
  }

  #onClose(socket: WebSocket, code: number): void {
    if (this.#socket !== socket) return;
    this.#socket = null;
    this.#ready = false;
    if (this.#over) return;
    if (code === closeCode.forbidden || code === closeCode.signedOut) this.#lose('forbidden');
    else if (code === closeCode.notFound) this.#lose('lost');
    // Whoever ends it says so before; only a page that takes it over closes it in silence.
    else if (code === 1000) this.#lose('elsewhere');
    else {
      this.#events.onAway();
      this.#timer = setTimeout(() => this.#connect(), backoff(this.#attempt++));
    }
  }

  #lose(reason: 'lost' | 'elsewhere' | 'forbidden'): void {
    this.#over = true;
    this.#events.onLost(reason);
  }
}
