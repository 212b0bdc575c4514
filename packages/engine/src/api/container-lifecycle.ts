import { DEADLINES, DEFAULT_GRACE_SECONDS, graceDeadline } from '../deadlines.ts';
import { segment } from '../path.ts';
import { containerInspectAnswer } from '../schema/container-details.ts';
import type { Wire } from '../wire.ts';
import { createdAnswer, requireApi, waitAnswer } from './answers.ts';

export interface CreateContainerOptions {
  name?: string | undefined;
  /** `linux/arm64` */
  platform?: string | undefined;
  signal?: AbortSignal | undefined;
}

export interface StopOptions {
  /** Seconds until it is killed; -1 waits for ever. The container's own, or 10, unless given. */
  timeout?: number | undefined;
  /** The signal to send first, in place of the container's own. API 1.42 on. */
  signal?: string | undefined;
  abort?: AbortSignal | undefined;
}

export type WaitCondition = 'not-running' | 'next-exit' | 'removed';

interface Abortable {
  signal?: AbortSignal | undefined;
}

export function containerLifecycle(wire: Wire) {
  const change = (
    id: string,
    verb: string,
    query: Record<string, string | number | boolean | undefined> = {},
    options: Abortable & { deadlineMs?: number | undefined } = {},
  ) => wire.done({ method: 'POST', path: `/containers/${segment(id)}/${verb}`, query, ...options });

  /** How long the engine may take to stop it, in ms; undefined where it may take for ever. */
  async function stopDeadline(id: string, timeout: number | undefined, signal: AbortSignal | undefined) {
    if (timeout !== undefined) return graceDeadline(timeout);
    const details = await wire.json(containerInspectAnswer, { path: `/containers/${segment(id)}/json`, signal });
    return graceDeadline(details.config.stopTimeout ?? DEFAULT_GRACE_SECONDS);
  }

  async function end(verb: 'stop' | 'restart', id: string, options: StopOptions) {
    if (options.signal !== undefined) await requireApi(wire, '1.42', `Choosing the signal of ${verb}`, options.abort);
    const deadlineMs = await stopDeadline(id, options.timeout, options.abort);
    const query = { t: options.timeout, signal: options.signal };
    await change(id, verb, query, { deadlineMs, signal: options.abort });
  }

  return {
    /** `body` is the engine's own create body, built by the caller. Gives the full id and the engine's warnings. */
    create: (body: Readonly<Record<string, unknown>>, { name, platform, signal }: CreateContainerOptions = {}) =>
      wire.json(createdAnswer, {
        method: 'POST',
        path: '/containers/create',
        query: { name, platform },
        body,
        deadlineMs: DEADLINES.change,
        signal,
      }),

    /** Throws `not_modified` when it runs already. */
    start: (id: string, options: Abortable = {}) => change(id, 'start', {}, { ...options, deadlineMs: 60_000 }),
    /** Resolves once the engine says that it has stopped. Throws `not_modified` when it is stopped already. */
    stop: (id: string, options: StopOptions = {}) => end('stop', id, options),
    restart: (id: string, options: StopOptions = {}) => end('restart', id, options),
    /** KILL unless another signal is named (`HUP`, `SIGHUP`, `1`). Throws `conflict` when it does not run. */
    kill: (id: string, { signal, abort }: { signal?: string | undefined; abort?: AbortSignal | undefined } = {}) =>
      change(id, 'kill', { signal }, { signal: abort }),
    pause: (id: string, options: Abortable = {}) => change(id, 'pause', {}, options),
    unpause: (id: string, options: Abortable = {}) => change(id, 'unpause', {}, options),
    /** Throws `conflict` for a taken name, `bad_request` for a bad or unchanged one. */
    rename: (id: string, name: string, options: Abortable = {}) => change(id, 'rename', { name }, options),

    /** `volumes` takes its anonymous volumes along. Throws `conflict` while it runs, unless `force`. */
    remove: (id: string, { force, volumes, signal }: { force?: boolean; volumes?: boolean } & Abortable = {}) =>
      wire.done({
        method: 'DELETE',
        path: `/containers/${segment(id)}`,
        query: { force, v: volumes },
        deadlineMs: 60_000,
        signal,
      }),

    /** Waits for as long as it takes; the way out is `signal`. */
    async wait(id: string, { condition, signal }: { condition?: WaitCondition } & Abortable = {}) {
      const path = `/containers/${segment(id)}/wait`;
      return wire.json(waitAnswer, { method: 'POST', path, query: { condition }, deadlineMs: undefined, signal });
    },
  };
}
