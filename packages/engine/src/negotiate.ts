import { compareVersions, isApiVersion, NEWEST_API, OLDEST_API } from './api-version.ts';
import { DEADLINES } from './deadlines.ts';
import { EngineError } from './errors.ts';
import { type EngineVersion, versionAnswer } from './schema/version.ts';
import { parseJson, readBody } from './transport/body.ts';
import type { Dial } from './transport/dial.ts';
import { connectionFailure } from './transport/failure.ts';
import { send } from './transport/send.ts';
import { withDeadline } from './transport/with-deadline.ts';

interface Target {
  dial: Dial;
  where: string;
}

/** Asks `/_ping`, which every engine answers without a version. Gives the API version that its header names. */
export function pingEngine({ dial, where }: Target, signal?: AbortSignal): Promise<{ apiVersion: string }> {
  const what = 'GET /_ping';
  return withDeadline({ deadlineMs: DEADLINES.ping, signal, what }, async (limited) => {
    try {
      const response = await send(dial, {
        method: 'GET',
        path: '/_ping',
        agent: dial.pings,
        signal: limited,
        where,
        what,
      });
      const body = await readBody(response, what, 64 * 1024);
      const apiVersion = response.headers['api-version'];
      if (body.trim() !== 'OK' || !isApiVersion(apiVersion)) {
        throw new EngineError('malformed', `What answers at ${where} is not an engine: /_ping does not say OK.`);
      }
      return { apiVersion };
    } catch (error) {
      throw connectionFailure(error, where);
    }
  });
}

/**
 * Agrees on an API version: the newest that both speak. Throws `too_old` below 1.41, and whatever the way there gives.
 * Source: Engine API, "Versioning"; `/_ping` and `/version` are open at every version.
 */
export async function negotiateVersion(target: Target, signal?: AbortSignal): Promise<EngineVersion> {
  const { apiVersion: theirs } = await pingEngine(target, signal);
  if (compareVersions(theirs, OLDEST_API) < 0) {
    throw new EngineError(
      'too_old',
      `The engine speaks API ${theirs}; ${OLDEST_API} (Docker 20.10) or newer is needed.`,
    );
  }
  const apiVersion = compareVersions(theirs, NEWEST_API) < 0 ? theirs : NEWEST_API;
  const { dial, where } = target;
  const what = 'GET /version';
  return withDeadline({ deadlineMs: DEADLINES.read, signal, what }, async (limited) => {
    try {
      const path = `/v${apiVersion}/version`;
      const response = await send(dial, { method: 'GET', path, agent: dial.reads, signal: limited, where, what });
      const parsed = versionAnswer.safeParse(parseJson(await readBody(response, what), response, what));
      if (!parsed.success) throw new EngineError('malformed', `The answer to ${what} is not what an engine sends.`);
      const wire = parsed.data;
      return {
        engineVersion: wire.Version,
        apiVersion,
        maxApiVersion: theirs,
        minApiVersion: wire.MinAPIVersion,
        os: wire.Os,
        arch: wire.Arch,
        kernelVersion: wire.KernelVersion,
      };
    } catch (error) {
      throw connectionFailure(error, where);
    }
  });
}
