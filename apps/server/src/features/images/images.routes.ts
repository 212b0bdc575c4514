import { getImage, listImages } from '@berth/contract';
import { can } from '../../kernel/actor.ts';
import type { EngineScope } from '../../kernel/engine-scope.ts';
import type { Mount } from '../../kernel/route-context.ts';
import { requireEngine } from '../../mirror/require-engine.ts';
import { inspectImage } from './get-image.ts';
import { toImageDetail, toImageSummary } from './images.mapper.ts';

export function mountImages(mount: Mount, { engine, mirror }: EngineScope): void {
  mount(listImages, async (_input, { signal }) => {
    await requireEngine(mirror);
    return { items: (await engine.images.list({ signal })).map(toImageSummary) };
  });
  mount(getImage, async ({ params }, { actor, signal }) => {
    await requireEngine(mirror);
    return toImageDetail(await inspectImage(engine, params.imageId, signal), can(actor, 'container:read.env'));
  });
}
