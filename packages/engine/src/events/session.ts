import { type EngineEvent, parseEvent } from '../schema/event.ts';
import type { EngineInfo } from '../schema/info.ts';
import { readJsonLines } from '../transport/json-lines.ts';
import type { WireStream } from '../transport/open-stream.ts';
import type { Wire } from '../wire.ts';
import { EventGate } from './event-gate.ts';
import { startHeartbeat } from './heartbeat.ts';
import { isNoise } from './noise.ts';
import type { FeedEngine, Resync, ResyncCause } from './resync.ts';
import type { SeenEvents } from './seen-events.ts';

/** One connection to `/events`, from its negotiation to its loss. */
export interface Session {
  resync(cause: ResyncCause): Promise<void>;
  pingEvery(milliseconds: number): void;
}

export interface SessionOptions {
  signal: AbortSignal;
  seen: SeenEvents;
  noise?: boolean | undefined;
  pingEveryMs(): number;
  causeFor(info: EngineInfo): ResyncCause;
  onOpen(session: Session): void;
  onResync(resync: Resync): Promise<void>;
  onEvent(event: EngineEvent): void;
  onConnected(): void;
  onPing?(latencyMs: number): void;
  onSilent(error: unknown): void;
}

/** Runs until the engine ends the stream (resolves) or something fails (rejects); leaves nothing open. */
export async function runSession(to: { engine: FeedEngine; wire: Wire }, options: SessionOptions): Promise<void> {
  const ending = new AbortController();
  const signal = AbortSignal.any([options.signal, ending.signal]);
  const lost = Promise.withResolvers<never>();
  lost.promise.catch(() => undefined);
  const alive = () => !signal.aborted;
  const gate = new EventGate((event) => {
    if (alive()) options.onEvent(event);
  });
  const version = await to.engine.negotiate(signal);
  const info = await to.engine.info(signal);
  const cause = options.causeFor(info);
  const stream = await to.wire.stream({ path: '/events', query: { since: options.seen.since }, signal });

  const resync = (why: ResyncCause) => gate.during(() => options.onResync({ cause: why, version, info, signal }));
  const heartbeat = startHeartbeat({
    ping: async () => {
      const { latencyMs } = await to.engine.ping(signal);
      options.onPing?.(latencyMs);
    },
    everyMs: options.pingEveryMs(),
    onSilent: options.onSilent,
    // Events may have been dropped while it hung.
    onAnswer: () => void resync('answers_again').then(() => alive() && options.onConnected(), lost.reject),
    onLost: lost.reject,
  });
  try {
    const reading = follow(stream, options, gate);
    reading.catch(() => undefined);
    options.onOpen({
      resync: (why) => resync(why).catch(lost.reject),
      pingEvery: heartbeat.pace,
    });
    await Promise.race([resync(cause), reading.then(() => lost.promise), lost.promise]);
    options.onConnected();
    await Promise.race([reading, lost.promise]);
  } finally {
    heartbeat.stop();
    ending.abort();
    stream.close();
  }
}

async function follow(stream: WireStream, options: SessionOptions, gate: EventGate): Promise<void> {
  for await (const { value, text } of readJsonLines(stream.body)) {
    const event = parseEvent(value, text);
    if (event === undefined || !options.seen.add(event)) continue;
    if (options.noise || !isNoise(event)) gate.push(event);
  }
}
