import { DEADLINES } from '../deadlines.ts';
import { imageSegment } from '../path.ts';
import { imageDetails, imageHistory, imageSummaries } from '../schema/image.ts';
import type { Wire } from '../wire.ts';
import { type PullEvent, pullEvents, pullRefusal } from './pull-events.ts';

export interface RegistryAuth {
  username?: string | undefined;
  password?: string | undefined;
  identityToken?: string | undefined;
  serverAddress?: string | undefined;
}

export interface PullOptions {
  platform?: string | undefined;
  auth?: RegistryAuth | undefined;
  signal?: AbortSignal | undefined;
}

interface Abortable {
  signal?: AbortSignal | undefined;
}

export function imagesApi(wire: Wire) {
  return {
    list: ({ signal }: Abortable = {}) => wire.json(imageSummaries, { path: '/images/json', signal }),
    inspect: (reference: string, { signal }: Abortable = {}) =>
      wire.json(imageDetails, { path: `/images/${imageSegment(reference)}/json`, signal }),
    /** Newest first. */
    history: (reference: string, { signal }: Abortable = {}) =>
      wire.json(imageHistory, { path: `/images/${imageSegment(reference)}/history`, signal }),

    /**
     * Pulls `reference`, `:latest` where it names neither tag nor digest. Ends when the image is there. Refusals in
     * the middle of the stream are thrown as EngineError; 120 s of silence is a `timeout`. Leaving the loop cancels.
     */
    async *pull(reference: string, { platform, auth, signal }: PullOptions = {}): AsyncGenerator<PullEvent> {
      imageSegment(reference);
      const { name, tag } = splitReference(reference);
      const opening = wire.stream({
        method: 'POST',
        path: '/images/create',
        query: { fromImage: name, tag, platform },
        headers: auth ? { 'X-Registry-Auth': encodeAuth(auth) } : undefined,
        // The engine asks the registry before it answers.
        deadlineMs: DEADLINES.pullIdle,
        signal,
      });
      const stream = await opening.catch((error: unknown) => {
        throw pullRefusal(error, reference);
      });
      yield* pullEvents(stream, reference);
    },
  };
}

/** The engine pulls every tag of a repository when it is told none. */
function splitReference(reference: string): { name: string; tag: string } {
  const at = reference.indexOf('@');
  if (at > 0) return { name: reference.slice(0, at), tag: reference.slice(at + 1) };
  const colon = reference.lastIndexOf(':');
  if (colon > reference.lastIndexOf('/')) return { name: reference.slice(0, colon), tag: reference.slice(colon + 1) };
  return { name: reference, tag: 'latest' };
}

function encodeAuth(auth: RegistryAuth): string {
  const wire = {
    username: auth.username,
    password: auth.password,
    identitytoken: auth.identityToken,
    serveraddress: auth.serverAddress,
  };
  // The engine wants the padding that Node's own base64url leaves out, and takes what has none for no sign-in at all.
  return Buffer.from(JSON.stringify(wire)).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}
