import { closeCode, type LiveClientMessage, type LiveServerMessage, liveServerMessageSchema } from '@berth/contract';
import { backoff } from './backoff.ts';

/** How often the line is tried, and how long an answer may take, in milliseconds. */
const pingEvery = 15_000;
const pingDeadline = 8_000;

export interface LineEvents {
  onOpen(): void;
  onMessage(message: LiveServerMessage): void;
  /** `nextTryAt`: milliseconds since 1970; null when there will be none. */
  onLost(nextTryAt: number | null): void;
  onSignedOut(): void;
  /** The rights have changed: what may be subscribed is to be asked again. */
  onRightsChanged(): void;
}

/** One WebSocket that connects again by itself, faster when the browser says that it is online again. */
export class LiveLine {
  readonly #url: string;
  readonly #events: LineEvents;
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #pings: ReturnType<typeof setInterval> | undefined;
  #attempt = 0;
  #closed = false;

  constructor(url: string, events: LineEvents) {
    this.#url = url;
    this.#events = events;
  }

  /** Connects now, whatever the back-off says. */
  connect = (): void => {
    if (this.#closed || this.#socket) return;
    clearTimeout(this.#timer);
    const socket = new WebSocket(this.#url);
    this.#socket = socket;
    socket.onopen = () => {
      this.#attempt = 0;
      this.#pings = setInterval(() => this.#ping(socket), pingEvery);
      this.#events.onOpen();
    };
    socket.onmessage = ({ data }) => this.#receive(data);
    socket.onclose = ({ code }) => this.#onClose(socket, code);
  };

  /** Sends when connected; what is not sent is sent by the subscriptions that `onOpen` opens again. */
  send(message: LiveClientMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
    this.#socket?.close();
  }

  #receive(raw: unknown): void {
    if (typeof raw !== 'string') return;
    const message = liveServerMessageSchema.safeParse(JSON.parse(raw));
    if (!message.success) return;
    if (message.data.op === 'pong') this.#awaited = null;
    this.#events.onMessage(message.data);
  }

  #awaited: number | null = null;

  #ping(socket: WebSocket): void {
    const at = Date.now();
    if (this.#awaited !== null && at - this.#awaited > pingDeadline) {
      // A line that swallows pings is dead, though its close may take minutes to arrive.
      this.#onClose(socket, 1006);
      socket.close();
      return;
    }
    this.#awaited ??= at;
    this.send({ op: 'ping', at });
  }

  #onClose(socket: WebSocket, code: number): void {
    if (this.#socket !== socket) return;
    this.#socket = null;
    this.#awaited = null;
    clearInterval(this.#pings);
    if (this.#closed) return;
    if (code === closeCode.signedOut) {
      this.#events.onLost(null);
      this.#events.onSignedOut();
      return;
    }
    if (code === closeCode.forbidden) this.#events.onRightsChanged();
    const wait = backoff(this.#attempt++);
    this.#timer = setTimeout(this.connect, wait);
    this.#events.onLost(Date.now() + wait);
  }
}
