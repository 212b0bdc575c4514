import { type HostRight, hostRights, type RunSpec } from '@berth/run-spec';

/** A right to the host that the spec asks for, and whether the person said that it is needed. */
export interface Risk extends HostRight {
  readonly key: string;
  readonly accepted: boolean;
  /** Mounting the engine's own socket gives the whole engine away, read-only or not. */
  readonly isEngineSocket: boolean;
}

/** The risks of a spec; a risk is named by what it gives away, so that changing it asks again. */
export function risksOf(spec: RunSpec, accepted: readonly string[]): Risk[] {
  return hostRights(spec).map((right) => {
    const key = `${right.kind}:${right.what}`;
    return { ...right, key, accepted: accepted.includes(key), isEngineSocket: /(^|\/)docker\.sock$/.test(right.what) };
  });
}
