import { type Engine, isEngineError } from '@berth/engine';
import { parsePortRange, type RunSpec, toCreateBody } from '@berth/run-spec';
import { BerthError } from '../../kernel/errors.ts';
import { meaningOf, meaningOfStart } from './engine-words.ts';

export interface CreateWish {
  readonly spec: RunSpec;
  readonly start: boolean;
  /** Leave a container whose start failed. */
  readonly keepOnFailure: boolean;
  /** Volumes that the engine makes along with the container; they go with it when its start fails. */
  readonly newVolumes: readonly string[];
}

export interface Created {
  readonly id: string;
  readonly warnings: string[];
}

/**
 * Creates a container and starts it. When the start fails nothing of it is left behind, unless that is wished.
 * @throws BerthError `image_not_found`, `container_name_taken`, `port_taken`, `container_start_failed`, `bad_request`; EngineError
 */
export async function createAndStart(engine: Engine, wish: CreateWish): Promise<Created> {
  const { spec } = wish;
  const name = spec.name === '' ? undefined : spec.name;
  const created = await engine.containers.create({ ...toCreateBody(spec) }, { name }).catch((error: unknown) => {
    throw meaningOfCreate(error, spec);
  });
  if (wish.start) {
    try {
      await engine.containers.start(created.id);
    } catch (error) {
      if (!wish.keepOnFailure) await takeBack(engine, created.id, wish.newVolumes);
      throw withPortRow(meaningOfStart(error, { id: created.id, name: name ?? spec.image }), spec);
    }
  }
  return { id: created.id, warnings: created.warnings };
}

async function takeBack(engine: Engine, id: string, volumes: readonly string[]): Promise<void> {
  await engine.containers.remove(id, { force: true, volumes: true }).catch(unlessGone);
  for (const volume of volumes) await engine.volumes.remove(volume).catch(unlessGone);
}

/** The engine removes a container with --rm itself; a volume that somebody else uses by now is theirs. */
function unlessGone(error: unknown): void {
  if (!isEngineError(error, 'not_found', 'conflict')) throw error;
}

function meaningOfCreate(error: unknown, spec: RunSpec): unknown {
  if (!isEngineError(error, 'not_found', 'bad_request', 'conflict')) return error;
  const said = error.engineMessage ?? '';
  if (error.kind === 'not_found' && /image/i.test(said)) {
    return noSuchImage(spec.image, said);
  }
  const known = meaningOf(error, { id: '', name: spec.name });
  if (known instanceof BerthError && known.code === 'container_name_taken') return known;
  return new BerthError('bad_request', 'The engine refuses this container.', { engineMessage: said, cause: error });
}

/** An image that is not there, as the fault of the field that names it. */
export function noSuchImage(image: string, engineMessage: string | undefined): BerthError {
  const message = `There is no image ${image} on the engine.`;
  const fields = [{ path: 'image', code: 'image_not_found', message }];
  return new BerthError('image_not_found', message, { engineMessage, fields });
}

/** Names the row of the port that the engine could not bind: something of the host holds it, which Berth may not see. */
function withPortRow(error: unknown, { ports }: RunSpec): unknown {
  if (!(error instanceof BerthError) || error.code !== 'port_taken') return error;
  const port = Number(/:(\d+)(?=[ :/]|$)/.exec(error.engineMessage ?? '')?.[1]);
  const row = ports.findIndex(({ hostPort }) => {
    const range = parsePortRange(hostPort);
    return range !== undefined && port >= range.from && port <= range.to;
  });
  if (row < 0) return error;
  const field = { path: `ports.${row}.hostPort`, code: 'port_taken', message: error.message, params: { port } };
  return new BerthError(error.code, error.message, {
    engineMessage: error.engineMessage,
    fields: [field],
    cause: error,
  });
}
