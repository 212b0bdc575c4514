import { DEADLINES } from '../deadlines.ts';
import { segment } from '../path.ts';
import { volume, volumesAnswer } from '../schema/volume.ts';
import type { Wire } from '../wire.ts';

interface Abortable {
  signal?: AbortSignal | undefined;
}

export interface CreateVolumeOptions extends Abortable {
  /** An anonymous one without. */
  name?: string | undefined;
  driver?: string | undefined;
  driverOptions?: Readonly<Record<string, string>> | undefined;
  labels?: Readonly<Record<string, string>> | undefined;
}

export function volumesApi(wire: Wire) {
  return {
    list: ({ signal }: Abortable = {}) => wire.json(volumesAnswer, { path: '/volumes', signal }),
    inspect: (name: string, { signal }: Abortable = {}) =>
      wire.json(volume, { path: `/volumes/${segment(name)}`, signal }),
    /** Gives the one that is there already where the name is taken: the engine does not call that an error. */
    create: ({ name, driver, driverOptions, labels, signal }: CreateVolumeOptions = {}) =>
      wire.json(volume, {
        method: 'POST',
        path: '/volumes/create',
        body: { Name: name ?? '', Driver: driver ?? 'local', DriverOpts: driverOptions ?? {}, Labels: labels ?? {} },
        deadlineMs: DEADLINES.change,
        signal,
      }),
    /** Throws `conflict` while a container uses it. */
    remove: (name: string, { force, signal }: { force?: boolean } & Abortable = {}) =>
      wire.done({ method: 'DELETE', path: `/volumes/${segment(name)}`, query: { force }, signal }),
  };
}
