import { type HostRight, hostRights, type RunSpec } from '@berth/run-spec';

/** A right to the host that the spec asks for, and whether the person said that it is needed. */
export interface Risk extends Omit<HostRight, 'kind'> {
  /** `host_volume`: a volume that is made of a path of the host by the options of its driver. */
  readonly kind: HostRight['kind'] | 'host_volume';
  readonly key: string;
  readonly accepted: boolean;
  /** Mounting the engine's own socket gives the whole engine away, read-only or not. */
  readonly isEngineSocket: boolean;
}

/** The risks of a spec; a risk is named by what it gives away, so that changing it asks again. `hostVolumes` are names of volumes. */
export function risksOf(spec: RunSpec, accepted: readonly string[], hostVolumes: ReadonlySet<string>): Risk[] {
  const volumes = spec.mounts.flatMap((mount, index) =>
    mount.type === 'volume' && hostVolumes.has(mount.source)
      ? [{ kind: 'host_volume' as const, path: `mounts.${index}`, what: mount.source }]
      : [],
  );
  return [...hostRights(spec), ...volumes].map((right) => {
    const key = `${right.kind}:${right.what}`;
    return { ...right, key, accepted: accepted.includes(key), isEngineSocket: /(^|\/)docker\.sock$/.test(right.what) };
  });
}
