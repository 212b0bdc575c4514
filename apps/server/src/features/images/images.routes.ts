import { getImage, listImages, pullImage as pullRecord } from '@berth/contract';
import { can } from '../../kernel/actor.ts';
import type { EngineScope } from '../../kernel/engine-scope.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import type { Mount } from '../../kernel/route-context.ts';
import { requireEngine } from '../../mirror/require-engine.ts';
import { inspectImage } from './get-image.ts';
import { toImageDetail, toImageSummary } from './images.mapper.ts';
import { pullImage } from './pull-image.ts';

export function mountImages(mount: Mount, { engine, mirror }: EngineScope, jobs: Jobs): void {
  mount(listImages, async (_input, { signal }) => {
    await requireEngine(mirror);
    return { items: (await engine.images.list({ signal })).map(toImageSummary) };
  });
  mount(getImage, async ({ params }, { actor, signal }) => {
    await requireEngine(mirror);
    return toImageDetail(await inspectImage(engine, params.imageId, signal), can(actor, 'container:read.env'));
  });
  mount(pullRecord, async ({ body: { reference } }, { actor, requestId, client }) => {
    await requireEngine(mirror);
    const spec = { kind: 'image:pull', target: reference, action: 'image:pull', actor, requestId } as const;
    const jobId = jobs.start({ ...spec, address: client.address }, async (job, signal) => {
      const { id } = await pullImage(engine, reference, job, signal);
      return { imageId: id };
    });
    return { jobId };
  });
}
