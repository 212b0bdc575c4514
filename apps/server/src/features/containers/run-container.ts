import type { ParsedInput, RouteAnswer, RunRequest, runContainer } from '@berth/contract';
import type { Engine } from '@berth/engine';
import type { RunSpec } from '@berth/run-spec';
import { authorise } from '../../kernel/actor.ts';
import { BerthError } from '../../kernel/errors.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import type { RouteContext } from '../../kernel/route-context.ts';
import { requireEngine } from '../../mirror/require-engine.ts';
import { inspectImage, pullImage } from '../images/public.ts';
import { portsOfContainers } from '../ports/public.ts';
import type { ContainerDeps } from './change-container.ts';
import { refuseIdAsName } from './containers.policy.ts';
import { type CreateWish, createAndStart, noSuchImage } from './create-and-start.ts';
import { refusePortClash } from './refuse-port-clash.ts';
import { needsOf, requireRights } from './run-rights.ts';

type Answer = RouteAnswer<typeof runContainer>;

/** Runs a container as `docker run -d` does: at once where the image is there, as a job where it has to be pulled. */
export function runContainerOf(deps: ContainerDeps, jobs: Jobs) {
  const { engine, mirror } = deps;

  async function make(wish: CreateWish) {
    refusePortClash(wish.start ? wish.spec.ports : [], portsOfContainers(mirror.containers));
    const created = await createAndStart(engine, wish);
    await mirror.refresh(created.id, AbortSignal.timeout(5_000)).catch(() => undefined);
    return created;
  }

  return async ({ body }: ParsedInput<typeof runContainer>, context: RouteContext): Promise<Answer> => {
    const { actor, signal } = context;
    await requireEngine(mirror);
    const { pull, start, keepOnFailure, ...given } = body;
    refuseIdAsName(given.name);
    const spec = await withResolvedNetwork(given, deps, signal);
    const { rights, newVolumes } = await needsOf(spec, deps, signal);
    requireRights(actor, rights);
    const wish: CreateWish = { spec, start, keepOnFailure, newVolumes };
    refusePortClash(start ? spec.ports : [], portsOfContainers(mirror.containers));

    if (!(await hasToPull(engine, spec.image, pull, signal))) {
      const created = await make(wish);
      context.audited({ kind: 'container', id: created.id, name: mirror.containers.get(created.id)?.name });
      return created;
    }
    authorise(actor, 'image:pull');
    const jobId = jobs.start(
      {
        kind: 'container:run',
        action: 'container:create',
        target: spec.name || spec.image,
        actor,
        requestId: context.requestId,
        address: context.client.address,
      },
      async (job, jobSignal) => {
        await pullImage(engine, spec.image, job, jobSignal);
        jobSignal.throwIfAborted();
        job.journal({ step: 'create', name: spec.name, image: spec.image });
        job.step('create', { title: 'create', status: 'running' });
        const { id, warnings } = await make(wish);
        for (const warning of warnings) job.output(warning);
        job.step('create', { status: 'done' });
        return { containerId: id };
      },
    );
    context.reply.status(202);
    context.audited({ kind: 'job', id: jobId, name: spec.name || spec.image });
    return { jobId };
  };
}

/** Another container whose network is shared is meant by its full id from here on. */
async function withResolvedNetwork(spec: RunSpec, { mirror }: ContainerDeps, signal: AbortSignal): Promise<RunSpec> {
  if (!spec.network.startsWith('container:')) return spec;
  const owner = await mirror.resolve(spec.network.slice('container:'.length), signal);
  return { ...spec, network: `container:${owner.id}` };
}

/** @throws BerthError `image_not_found` where it is not there and must not, or cannot, be pulled */
async function hasToPull(
  engine: Engine,
  image: string,
  pull: RunRequest['pull'],
  signal: AbortSignal,
): Promise<boolean> {
  const byId = /^(sha256:)?[0-9a-f]{64}$/.test(image);
  if (pull === 'always' && !byId) return true;
  try {
    await inspectImage(engine, image, signal);
    return false;
  } catch (error) {
    const missing = error instanceof BerthError && error.code === 'image_not_found';
    if (!missing) throw error;
    if (pull === 'never' || byId) throw noSuchImage(image, error.engineMessage);
    return true;
  }
}
