import {
  type ErrorCode,
  type LiveClientMessage,
  type LiveServerMessage,
  type Topic,
  topicRecords,
} from '@berth/contract';
import { type Change, fold, type LiveData } from './fold.ts';

/** `waiting`: nothing yet. `stale`: kept from before the line was lost. `refused`: the server ended it. */
export type LiveStatus = 'waiting' | 'live' | 'stale' | 'refused';

/** One subscription: its number on the socket, where it stands, and what it holds for its topic. */
export interface Subscription {
  readonly sub: number;
  readonly topic: Topic;
  readonly position: { epoch: string; seq: number } | null;
  readonly status: LiveStatus;
  readonly held: Partial<LiveData>;
  readonly refusal: { code: ErrorCode; message: string } | null;
}

/** A subscription that has heard nothing yet. */
export function freshSubscription(sub: number, topic: Topic): Subscription {
  return { sub, topic, position: null, status: 'waiting', held: {}, refusal: null };
}

/** The message that opens a subscription, or opens it again where it stood. */
export function subscribeMessage({ sub, topic, position }: Subscription): LiveClientMessage {
  return { op: 'subscribe', sub, topic, ...(position ? { since: position } : {}) };
}

/**
 * Takes a message of the server into a subscription; nothing is changed in place.
 * @returns null when the stream has a gap or a message is not understood: the caller subscribes again without a position.
 */
export function receive(before: Subscription, message: LiveServerMessage): Subscription | null {
  switch (message.op) {
    case 'pong':
      return before;
    case 'refused':
      return {
        ...before,
        position: null,
        status: 'refused',
        refusal: { code: message.code, message: message.message },
      };
    case 'resumed':
      return { ...before, position: { epoch: message.epoch, seq: message.seq }, status: 'live' };
    case 'snapshot':
      return take(
        before,
        { epoch: message.epoch, seq: message.seq },
        parseChange(before.topic, 'snapshot', message.data),
      );
    case 'delta': {
      const { position } = before;
      if (!position || message.seq <= position.seq) return before;
      if (message.seq !== position.seq + 1) return null;
      return take(before, { ...position, seq: message.seq }, parseChange(before.topic, 'delta', message.data));
    }
  }
}

/** The line is lost: what is known stays, and is marked. */
export function lose(before: Subscription): Subscription {
  return before.status === 'live' ? { ...before, status: 'stale' } : before;
}

function take(before: Subscription, position: Subscription['position'], change: Change | null): Subscription | null {
  if (!change) return null;
  return { ...before, position, status: 'live', held: fold(before.held, change), refusal: null };
}

function parseChange({ name }: Topic, kind: Change['kind'], raw: unknown): Change | null {
  // One case a topic, so that the compiler sees which schema goes with which name.
  switch (name) {
    case 'engine':
      return parsed(topicRecords.engine[kind].safeParse(raw), (data) => ({ name, kind, data }));
    case 'stats':
      return parsed(topicRecords.stats[kind].safeParse(raw), (data) => ({ name, kind, data }));
    case 'container-stats':
      return parsed(topicRecords[name][kind].safeParse(raw), (data) => ({ name, kind, data }));
    case 'processes':
      return parsed(topicRecords[name][kind].safeParse(raw), (data) => ({ name, kind, data }));
    case 'health':
      return parsed(topicRecords[name][kind].safeParse(raw), (data) => ({ name, kind, data }));
    case 'containers':
      return kind === 'snapshot'
        ? parsed(topicRecords.containers.snapshot.safeParse(raw), (data) => ({ name, kind, data }))
        : parsed(topicRecords.containers.delta.safeParse(raw), (data) => ({ name, kind, data }));
    case 'jobs':
      return kind === 'snapshot'
        ? parsed(topicRecords.jobs.snapshot.safeParse(raw), (data) => ({ name, kind, data }))
        : parsed(topicRecords.jobs.delta.safeParse(raw), (data) => ({ name, kind, data }));
    case 'host':
      return kind === 'snapshot'
        ? parsed(topicRecords.host.snapshot.safeParse(raw), (data) => ({ name, kind, data }))
        : parsed(topicRecords.host.delta.safeParse(raw), (data) => ({ name, kind, data }));
    case 'changes':
      return kind === 'snapshot'
        ? parsed(topicRecords.changes.snapshot.safeParse(raw), (data) => ({ name, kind, data }))
        : parsed(topicRecords.changes.delta.safeParse(raw), (data) => ({ name, kind, data }));
    case 'job':
      return kind === 'snapshot'
        ? parsed(topicRecords.job.snapshot.safeParse(raw), (data) => ({ name, kind, data }))
        : parsed(topicRecords.job.delta.safeParse(raw), (data) => ({ name, kind, data }));
  }
}

function parsed<T>(result: { success: true; data: T } | { success: false }, make: (data: T) => Change): Change | null {
  return result.success ? make(result.data) : null;
}
