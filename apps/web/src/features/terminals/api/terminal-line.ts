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

export interface LineEvents {
  /** Draws; `done` is called when that is over. */
  onOutput(bytes: Uint8Array, done: () => void): void;
  onMessage(message: TerminalServerMessage): void;
  /** Cut; it is being made again. */
  onAway(): void;
  /** No more will come, and nobody said why. */
  onLost(reason: 'gone' | 'forbidden'): void;
}

/** The WebSocket of one shell. After a cut it comes back to where the screen was, until the shell is gone. */
export class TerminalLine {
  readonly #id: string;
  readonly #events: LineEvents;
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;
  #received = 0;
  #over = false;
  #ready = false;
  readonly #typed: Uint8Array<ArrayBuffer>[] = [];

  constructor(id: string, events: LineEvents) {
    this.#id = id;
    this.#events = events;
    this.#connect();
  }

  /** What is typed while the line is cut, or not made yet, waits for it. */
  sendBytes(chunks: readonly Uint8Array<ArrayBuffer>[]): void {
    if (this.#over) return;
    this.#typed.push(...chunks);
    this.#flush();
  }

  send(message: TerminalClientMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  close(): void {
    this.#over = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
  }

  #flush(): void {
    if (!this.#ready || this.#socket?.readyState !== WebSocket.OPEN) return;
    for (const chunk of this.#typed.splice(0)) this.#socket.send(chunk);
  }

  #connect(): void {
    const query = this.#received > 0 ? { received: this.#received } : {};
    const socket = new WebSocket(buildUrl(terminalSocket.path, { terminalId: this.#id }, query));
    socket.binaryType = 'arraybuffer';
    this.#socket = socket;
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
    this.#received += bytes.length;
    this.#events.onOutput(bytes, () => acks.add(bytes.length));
  }

  #read(raw: unknown): void {
    const message = typeof raw === 'string' ? terminalServerMessageSchema.safeParse(JSON.parse(raw)) : null;
    if (!message?.success) return;
    this.#attempt = 0;
    if (message.data.op === 'ready') {
      this.#ready = true;
      this.#flush();
    } else this.#over = true;
    this.#events.onMessage(message.data);
  }

  #onClose(socket: WebSocket, code: number): void {
    if (this.#socket !== socket) return;
    this.#socket = null;
    this.#ready = false;
    if (this.#over) return;
    if (code === closeCode.forbidden || code === closeCode.signedOut) this.#events.onLost('forbidden');
    else if (code === closeCode.notFound || code === 1000) this.#events.onLost('gone');
    else {
      this.#events.onAway();
      this.#timer = setTimeout(() => this.#connect(), backoff(this.#attempt++));
    }
  }
}
