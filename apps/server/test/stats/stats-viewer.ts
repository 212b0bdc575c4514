import type { ContainerStats, StatsReadings } from '@berth/contract';
import { expect } from 'vitest';
import type { OpenSocket } from '../support/open-socket.ts';
import type { TestBerth } from '../support/start-berth.ts';

/** Opens the stats of one container's page, and waits for what is there already. */
export async function watchStats(berth: TestBerth, id: string): Promise<OpenSocket> {
  const socket = await (await berth.as('viewer')).socket('/api/v1/live');
  socket.send({ op: 'subscribe', sub: 1, topic: { name: 'container-stats', engine: 'local', id } });
  await expect.poll(() => socket.messages[0]?.op).toBe('snapshot');
  return socket;
}

/** Everything that was told of a column, oldest first. */
export function column(socket: OpenSocket, name: keyof StatsReadings): (number | null)[] {
  return socket.messages.flatMap(({ data }: { data: ContainerStats }) => data.readings[name]);
}

export function lastOf(socket: OpenSocket, name: keyof StatsReadings): number | null | undefined {
  return column(socket, name).at(-1);
}

export function events(socket: OpenSocket): string[] {
  return socket.messages.flatMap(({ data }: { data: ContainerStats }) => data.events.map(({ action }) => action));
}

/** Expects it sooner or later: readings come once a second, on a busy machine more slowly. */
export function soon<T>(read: () => T) {
  return expect.poll(read, { timeout: 20_000, interval: 50 });
}
