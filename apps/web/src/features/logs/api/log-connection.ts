import {
  closeCode,
  type LogClientMessage,
  type LogServerMessage,
  logServerMessageSchema,
  logSocket,
} from '@berth/contract';
import { buildUrl } from '../../../lib/api/build-url.ts';
import { backoff } from '../../../lib/live/backoff.ts';
import type { ResumePoint } from '../model/resume-point.ts';

export interface ConnectionEvents {
  onMessage(message: LogServerMessage): void;
  /** The line is cut; it is being made again. */
  onAway(): void;
  /** No more will come: the container is gone, or the right to see its log. */
  onOver(reason: 'gone' | 'forbidden'): void;
  /** Where to go on; null at the beginning. */
  resumeAt(): ResumePoint | null;
}

/** The WebSocket of one log, which makes itself anew until it is closed. */
export class LogConnection {
  readonly #containerId: string;
  readonly #events: ConnectionEvents;
  #socket: WebSocket | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #attempt = 0;

  constructor(containerId: string, events: ConnectionEvents) {
    this.#containerId = containerId;
    this.#events = events;
    this.#connect();
  }

  send(message: LogClientMessage): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify(message));
  }

  close(): void {
    clearTimeout(this.#timer);
    const socket = this.#socket;
    this.#socket = null;
    socket?.close();
  }

  #connect(): void {
    const query = { ...this.#events.resumeAt() };
    const socket = new WebSocket(buildUrl(logSocket.path, { containerId: this.#containerId }, query));
    this.#socket = socket;
    socket.onmessage = ({ data }) => this.#receive(socket, data);
    socket.onclose = ({ code }) => this.#onClose(socket, code);
  }

  #receive(socket: WebSocket, raw: unknown): void {
    if (this.#socket !== socket || typeof raw !== 'string') return;
    const message = logServerMessageSchema.safeParse(JSON.parse(raw));
    if (!message.success) return;
    this.#attempt = 0;
    this.#events.onMessage(message.data);
  }

  #onClose(socket: WebSocket, code: number): void {
    if (this.#socket !== socket) return;
    this.#socket = null;
    if (code === closeCode.notFound || code === closeCode.forbidden) {
      this.#events.onOver(code === closeCode.notFound ? 'gone' : 'forbidden');
      return;
    }
    this.#events.onAway();
    // Who is signed out is sent to the sign-in page by the tab's own line.
    if (code !== closeCode.signedOut) this.#timer = setTimeout(() => this.#connect(), backoff(this.#attempt++));
  }
}
