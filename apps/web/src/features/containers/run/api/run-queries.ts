import { getImage, listImages, listNetworks, listPorts, listVolumes } from '@berth/contract';
import { queryOptions } from '@tanstack/react-query';
import { call } from '../../../../lib/api/call.ts';

const run = ['run'] as const;

/** The images on the engine. */
export const imagesQuery = queryOptions({
  queryKey: [...run, 'images'],
  queryFn: async ({ signal }) => (await call(listImages, {}, { signal })).items,
});

/** What an image exposes and runs, by its full id: it never changes. */
export const imageQuery = (imageId: string) =>
  queryOptions({
    queryKey: [...run, 'image', imageId],
    queryFn: ({ signal }) => call(getImage, { params: { imageId } }, { signal }),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const volumesQuery = queryOptions({
  queryKey: [...run, 'volumes'],
  queryFn: async ({ signal }) => (await call(listVolumes, {}, { signal })).items,
});

export const networksQuery = queryOptions({
  queryKey: [...run, 'networks'],
  queryFn: async ({ signal }) => (await call(listNetworks, {}, { signal })).items,
});

/** The host ports that are taken, and whether the host's own listeners could be seen. */
export const portsQuery = queryOptions({
  queryKey: [...run, 'ports'],
  queryFn: ({ signal }) => call(listPorts, {}, { signal }),
});
