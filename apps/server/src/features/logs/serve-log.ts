import { closeCode, type LogClientMessage, type logSocket } from '@berth/contract';
import type { Engine } from '@berth/engine';
import { toBerthError } from '../../kernel/to-berth-error.ts';
import type { SocketHandler } from '../../kernel/upgrade.ts';
import type { Viewer } from '../../kernel/viewer.ts';
import { serveHistogram } from './histogram/serve-histogram.ts';
import { logError } from './log-error.ts';
import type { LogHub } from './log-hub.ts';
import type { LogSource } from './log-source.ts';
import { LogViewer } from './log-viewer.ts';
import { servePage } from './pages/serve-page.ts';
import { readOlder } from './read-older.ts';
import { findResumePlace, type ResumePoint } from './resume-point.ts';
import { maxLineBytes } from './scan/pass-target.ts';
import type { ScanThread } from './scan/scan-thread.ts';
import type { Slots } from './scan/slots.ts';
import { serveSearch } from './search/serve-search.ts';

export interface ServeLogDeps {
  engine: Engine;
  hub: LogHub;
  /** Reads whole logs. */
  thread: ScanThread;
  /** How many whole logs are read at once. */
  slots: Slots;
  /** The container that a reference means. @throws EngineError */
  resolve(ref: string, signal: AbortSignal): Promise<{ id: string }>;
}

type LogPeer = Pick<Viewer<typeof logSocket>, 'send' | 'close' | 'signal'>;

/** Serves one viewer of one log. */
export function serveLog(deps: ServeLogDeps): SocketHandler<typeof logSocket> {
  return async (viewer, { params, query }) => {
    const { id: containerId } = await deps.resolve(params.containerId, viewer.signal);
    if (viewer.signal.aborted) return;
    const source = deps.hub.acquire(containerId, query.tail);
    const point = query.since === undefined ? undefined : { since: query.since, seen: query.seen ?? 1 };
    const lines = followSource(source, viewer, { tail: query.tail, point });
    const { engine, thread, slots } = deps;
    const search = serveSearch({ engine, containerId, source, thread, slots }, viewer.send, (error) =>
      sendError(viewer, error),
    );
    const pages = servePage({ engine, containerId, source }, viewer.send, (error) => sendError(viewer, error));
    const histogram = serveHistogram(() => deps.hub.histogram(containerId, source), viewer.send);
    viewer.signal.addEventListener('abort', () => {
      lines.stop();
      search.end();
      pages.end();
      histogram.end();
      deps.hub.release(containerId, source);
    });
    let reading = false;
    viewer.onMessage(async (message) => {
      if (message.op === 'ack') return lines.acknowledge(message.n);
      if (message.op === 'search' || message.op === 'cancel' || message.op === 'hits') return search.take(message);
      if (message.op === 'page') return pages.take(message);
      if (message.op === 'histogram') return histogram.take(message);
      if (reading) return;
      reading = true;
      await sendOlder(deps.engine, containerId, source, viewer, message).catch((error) => sendError(viewer, error));
      reading = false;
    });
  };
}

interface Start {
  tail: number;
  point: ResumePoint | undefined;
}

/** Sends what the source has and gets, beginning where the viewer wants, as soon as the engine has answered. */
function followSource(source: LogSource, peer: LogPeer, start: Start) {
  let lines: LogViewer | undefined;
  let greeted = '';
  const begin = () => {
    const place = start.point && findResumePlace(source.ring, start.point);
    if (start.point && place === undefined) peer.send({ op: 'reset' });
    const tail = Math.max(source.ring.first, source.ring.next - start.tail);
    lines = new LogViewer(source.ring, place ?? tail, (message) => peer.send(message));
  };
  const grown = () => {
    const { look } = source;
    if (look === undefined) return;
    const { tty, driver, cacheDisabled, running } = look;
    const hello = { op: 'hello', tty, driver, cacheDisabled, running } as const;
    if (greeted !== JSON.stringify(hello)) peer.send(hello);
    greeted = JSON.stringify(hello);
    // Whoever comes back must not be told that its place is gone before the first lines are there to look in.
    if (lines === undefined && (start.point === undefined || source.ring.next > 0)) begin();
    lines?.pump();
  };
  grown();
  const stop = source.listen({
    grown,
    trouble(error) {
      greeted = '';
      sendError(peer, error);
    },
    ended(error) {
      if (error !== undefined) return sendError(peer, error);
      peer.close(closeCode.notFound, 'The container is gone.');
    },
  });
  return { stop, acknowledge: (n: number) => lines?.acknowledge(n) };
}

async function sendOlder(
  engine: Engine,
  containerId: string,
  source: LogSource,
  peer: LogPeer,
  request: Extract<LogClientMessage, { op: 'older' }>,
): Promise<void> {
  const { before, count } = request;
  const { ring } = source;
  const kept = Math.min(count, before - ring.first);
  if (kept > 0 && ring.at(before)?.t === request.t) {
    return peer.send({ op: 'older', lines: ring.slice(before - kept, kept), start: false });
  }
  const open = (range: { tail: number | 'all'; until: string }) =>
    engine.containers.logs(containerId, {
      ...range,
      tty: source.look?.tty,
      timestamps: true,
      maxLineBytes,
      signal: peer.signal,
    });
  const { lines, start } = await readOlder(open, request, { known: ring.next - before, count });
  peer.send({ op: 'older', lines: lines.map((line, i) => ({ n: before - lines.length + i, ...line })), start });
}

function sendError(peer: LogPeer, cause: unknown): void {
  if (peer.signal.aborted) return;
  const { code, message, engineMessage } = toBerthError(logError(cause));
  peer.send({ op: 'error', code, message, ...(engineMessage === undefined ? {} : { engineMessage }) });
}
