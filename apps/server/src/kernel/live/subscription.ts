import type { liveSocket } from '@berth/contract';
import type { Viewer } from '../viewer.ts';
import type { Channel, Position } from './channel.ts';

/** Bytes that may wait for a slow viewer before deltas are left out. */
const highWater = 1024 * 1024;
const lookAgainMs = 200;

export interface Subscription {
  start(since: Position | undefined): void;
  close(): void;
}

interface Parts {
  readonly viewer: Pick<Viewer<typeof liveSocket>, 'sendText' | 'ws'>;
  readonly sub: number;
  readonly channel: Channel;
  readonly leave: () => void;
  readonly failed: (error: unknown) => void;
}

/**
 * One viewer on one channel: a snapshot (or what it missed), then every delta after it. A viewer that does not keep up gets no
 * deltas until its socket has drained, and then a fresh snapshot: what waits for it is bounded.
 */
export function createSubscription({ viewer, sub, channel, leave, failed }: Parts): Subscription {
  // Deltas up to here are with the viewer; undefined while a snapshot is owed.
  let sent: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const full = () => viewer.ws.bufferedAmount > highWater;

  function sendDelta(seq: number, json: string) {
    sent = seq;
    viewer.sendText(`{"op":"delta","sub":${sub},"seq":${seq},"data":${json}}`);
  }

  function owe() {
    sent = undefined;
    timer ??= setTimeout(() => {
      timer = undefined;
      if (full()) owe();
      else sendSnapshot();
    }, lookAgainMs);
  }

  function sendSnapshot() {
    channel.snapshot().then(
      ({ seq, json }) => {
        if (closed) return;
        sent = seq;
        viewer.sendText(`{"op":"snapshot","sub":${sub},"epoch":"${channel.epoch}","seq":${seq},"data":${json}}`);
        // What was pushed between the snapshot and this turn.
        for (const missed of channel.since({ epoch: channel.epoch, seq }) ?? []) sendDelta(missed.seq, missed.json);
      },
      (error: unknown) => {
        if (!closed) failed(error);
      },
    );
  }

  const stop = channel.listen((seq, json) => {
    if (sent === undefined) return;
    if (full()) owe();
    else sendDelta(seq, json);
  });

  return {
    start(since) {
      const missed = since === undefined ? undefined : channel.since(since);
      if (since === undefined || missed === undefined) return sendSnapshot();
      sent = since.seq;
      viewer.sendText(`{"op":"resumed","sub":${sub},"epoch":"${channel.epoch}","seq":${since.seq}}`);
      for (const { seq, json } of missed) sendDelta(seq, json);
    },
    close() {
      if (closed) return;
      closed = true;
      clearTimeout(timer);
      stop();
      leave();
    },
  };
}
