import { segment } from '../path.ts';
import { network, networksAnswer } from '../schema/network.ts';
import type { Wire } from '../wire.ts';

interface Abortable {
  signal?: AbortSignal | undefined;
}

export function networksApi(wire: Wire) {
  return {
    /** Without members: only inspect knows them. */
    list: ({ signal }: Abortable = {}) => wire.json(networksAnswer, { path: '/networks', signal }),
    inspect: (id: string, { signal }: Abortable = {}) =>
      wire.json(network, { path: `/networks/${segment(id)}`, signal }),
  };
}
