import { closeCode, type SocketRecord } from '@berth/contract';
import type { WebSocket } from 'ws';
import type { Access } from './access.ts';
import { type Actor, can } from './actor.ts';
import { BerthError } from './errors.ts';

const perUserLimit = 500;
const totalLimit = 5_000;
const sweepMs = 5_000;
const pingMs = 30_000;

interface Open {
  readonly ws: WebSocket;
  readonly record: SocketRecord;
  actor: Actor;
  heard: boolean;
  readonly onRights: Set<() => void>;
}

/** Every open WebSocket, so that a right that is taken away stops working in all of them at once. */
export interface SocketRegistry {
  /** @throws BerthError `too_many_streams` */
  reserve(actor: Actor): void;
  add(ws: WebSocket, record: SocketRecord, actor: Actor): OpenSocket;
  readonly size: number;
  /** Closes all with a code, and stops watching. */
  closeAll(code: number, reason: string): void;
}

export interface OpenSocket {
  readonly actor: () => Actor;
  /** Told when the actor's rights have changed and the socket may stay. */
  onRights(listener: () => void): void;
}

/**
 * Looks after sockets: on each change of sessions or roles, and every five seconds, each is checked against its session as it
 * is now and closed with 4401 or 4403; every thirty seconds it is pinged, and cut when the last ping was not answered.
 */
export function createSocketRegistry(access: Access): SocketRegistry {
  const open = new Set<Open>();

  function recheck() {
    for (const entry of open) {
      const actor = access.refresh(entry.actor);
      if (actor === undefined) entry.ws.close(closeCode.signedOut, 'The session has ended.');
      else if (!mayStay(entry.record, actor)) entry.ws.close(closeCode.forbidden, 'The right was taken away.');
      else if (actor.role !== entry.actor.role) {
        entry.actor = actor;
        for (const listener of entry.onRights) listener();
      }
    }
  }

  function sweep() {
    for (const { actor } of open) access.touch(actor);
    recheck();
  }

  function ping() {
    for (const entry of open) {
      if (!entry.heard) entry.ws.terminate();
      entry.heard = false;
      if (entry.ws.readyState === entry.ws.OPEN) entry.ws.ping();
    }
  }

  const stopListening = access.onChange(recheck);
  const timers = [setInterval(sweep, sweepMs).unref(), setInterval(ping, pingMs).unref()];

  return {
    reserve(actor) {
      const own = [...open].filter((entry) => entry.actor.userId === actor.userId).length;
      if (own >= perUserLimit || open.size >= totalLimit) {
        throw new BerthError('too_many_streams', 'Too many pages are open at once. Close some of them.', {
          retryAfter: 30,
        });
      }
    },
    add(ws, record, actor) {
      const entry: Open = { ws, record, actor, heard: true, onRights: new Set() };
      open.add(entry);
      ws.on('pong', () => {
        entry.heard = true;
      });
      ws.once('close', () => open.delete(entry));
      return { actor: () => entry.actor, onRights: (listener) => void entry.onRights.add(listener) };
    },
    get size() {
      return open.size;
    },
    closeAll(code, reason) {
      stopListening();
      for (const timer of timers) clearInterval(timer);
      for (const { ws } of open) ws.close(code, reason);
    },
  };
}

function mayStay(record: SocketRecord, actor: Actor): boolean {
  return record.permission === 'public' || record.permission === 'signed-in' || can(actor, record.permission);
}
