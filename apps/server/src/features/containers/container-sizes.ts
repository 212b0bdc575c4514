import type { containerSizes, ParsedInput, RouteAnswer } from '@berth/contract';
import { requireEngine } from '../../mirror/require-engine.ts';
import type { ContainerDeps } from './change-container.ts';

const FRESH_MS = 30_000;

type Sizes = RouteAnswer<typeof containerSizes>;

/** What containers occupy. The engine walks their files for it, so one walk serves everyone who asks within half a minute. */
export function containerSizesOf({ engine, mirror }: ContainerDeps) {
  let walk: { readonly at: number; readonly sizes: Promise<Sizes> } | undefined;

  async function measure(): Promise<Sizes> {
    const listed = await engine.containers.list({ all: true, size: true });
    return {
      items: listed.map((one) => ({ id: one.id, writable: one.sizeRw ?? null, total: one.sizeRootFs ?? null })),
    };
  }

  return async ({ query }: ParsedInput<typeof containerSizes>): Promise<Sizes> => {
    await requireEngine(mirror);
    const usable = walk !== undefined && Date.now() - walk.at < (query.refresh ? 1_000 : FRESH_MS);
    if (walk === undefined || !usable) {
      const mine = { at: Date.now(), sizes: measure() };
      walk = mine;
      mine.sizes.catch(() => {
        if (walk === mine) walk = undefined;
      });
    }
    return walk.sizes;
  };
}
