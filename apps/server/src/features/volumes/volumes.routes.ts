import { listVolumes } from '@berth/contract';
import type { EngineScope } from '../../kernel/engine-scope.ts';
import type { Mount } from '../../kernel/route-context.ts';
import { requireEngine } from '../../mirror/require-engine.ts';
import { toVolumeSummary } from './volumes.mapper.ts';

export function mountVolumes(mount: Mount, { engine, mirror }: EngineScope): void {
  mount(listVolumes, async (_input, { signal }) => {
    await requireEngine(mirror);
    const volumes = await engine.volumes.list({ signal });
    return { items: volumes.map(toVolumeSummary).sort((a, b) => a.name.localeCompare(b.name)) };
  });
}
