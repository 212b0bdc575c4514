import { containerSizes, getContainer, inspectContainer, previewRemoval, type RouteAnswer } from '@berth/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../lib/api/call.ts';

const all = ['containers'] as const;
const one = (containerId: string) => [...all, 'one', containerId] as const;

/** Keys of what is read of containers beside the live list; forgetting `one(id)` forgets all of that container. */
export const containerKeys = { all, one };

/** A container in full. Kept until the live list says that it changed. */
export const detailQuery = (containerId: string) =>
  queryOptions({
    queryKey: [...one(containerId), 'detail'],
    queryFn: ({ signal }) => call(getContainer, { params: { containerId } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** The engine's own words on a container. */
export const inspectQuery = (containerId: string) =>
  queryOptions({
    queryKey: [...one(containerId), 'inspect'],
    queryFn: ({ signal }) => call(inspectContainer, { params: { containerId } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

/** What removing a container would lose: asked anew each time, for sizes grow. */
export const removalQuery = (containerId: string) =>
  queryOptions({
    queryKey: [...one(containerId), 'removal'],
    queryFn: ({ signal }) => call(previewRemoval, { params: { containerId } }, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
export type Removal = RouteAnswer<typeof previewRemoval>;

/** Bytes on disk by container id. Slow: only asked when somebody asks. */
export const sizesQuery = queryOptions({
  queryKey: [...all, 'sizes'],
  queryFn: async ({ signal }) => {
    const { items } = await call(containerSizes, { query: { refresh: '1' } }, { signal });
    return new Map(items.map((item) => [item.id, item]));
  },
  staleTime: Number.POSITIVE_INFINITY,
});
