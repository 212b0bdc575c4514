/** One request as the proxy saw it. */
export interface SeenRequest {
  method: string;
  /** With its query, as sent. */
  path: string;
  /** Milliseconds since the epoch. */
  at: number;
}

/** What goes wrong with the requests that match; with no `match`, with all. */
export interface Fault {
  /** A part of `METHOD /path`, a pattern for it, or a test of one's own. */
  match?: string | RegExp | ((request: SeenRequest) => boolean);
  /** Only this many requests. */
  times?: number;
  /** Waits before the request goes on (or is answered by one of the faults below). */
  delayMs?: number;
  /** Takes the request and never answers; the engine never sees it. */
  hang?: boolean;
  /** Cuts the connection after this many bytes of the answer's body, or of an upgraded stream. */
  cutAfterBytes?: number;
  /** Ends the answer there as if it were whole. */
  truncateAfterBytes?: number;
  /** Answers bytes that are no HTTP: these, or some of its own. */
  garbage?: boolean | string;
  /** Refuses with this status in the engine's manner; the engine never sees the request. */
  status?: number;
  /** Takes the upgrade headers away, as a careless reverse proxy does. */
  stripUpgrade?: boolean;
  /** Answers this in the engine's place. A body that is no string is sent as JSON. */
  answer?: { status?: number; headers?: Record<string, string>; body?: unknown };
}

export interface FaultSwitch {
  /** Adds a fault; the latest that matches wins. The answer takes it away again. */
  set(fault: Fault): () => void;
  clear(): void;
}

function matches({ match }: Fault, request: SeenRequest): boolean {
  if (match === undefined) return true;
  if (typeof match === 'function') return match(request);
  const line = `${request.method} ${request.path}`;
  return typeof match === 'string' ? line.includes(match) : match.test(line);
}

/** Keeps the faults of one proxy and picks the one for a request. */
export function faultTable(): FaultSwitch & { pick(request: SeenRequest): Fault } {
  const faults: { fault: Fault; left: number }[] = [];
  return {
    set(fault) {
      const entry = { fault, left: fault.times ?? Number.POSITIVE_INFINITY };
      faults.unshift(entry);
      return () => {
        entry.left = 0;
      };
    },
    clear() {
      faults.length = 0;
    },
    pick(request) {
      const entry = faults.find(({ fault, left }) => left > 0 && matches(fault, request));
      if (entry === undefined) return {};
      entry.left -= 1;
      return entry.fault;
    },
  };
}
