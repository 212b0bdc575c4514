import type { RunSpec } from './run-spec.schema.ts';

/** A setting that lets a container leave its box; `path` is the field as in `SpecIssue`. */
export interface HostRight {
  readonly kind: 'privileged' | 'bind' | 'host_network' | 'container_network';
  readonly path: string;
  /** The path of the host or the name of the network; '' for privileged. */
  readonly what: string;
}

/** Everything in a spec that needs the right to the host itself (`host:root`), whoever asks. Empty for an ordinary container. */
export function hostRights(spec: Pick<RunSpec, 'privileged' | 'mounts' | 'network'>): HostRight[] {
  const rights: HostRight[] = [];
  if (spec.privileged) rights.push({ kind: 'privileged', path: 'privileged', what: '' });
  for (const [index, mount] of spec.mounts.entries()) {
    if (mount.type === 'bind') rights.push({ kind: 'bind', path: `mounts.${index}`, what: mount.source });
  }
  if (spec.network === 'host') rights.push({ kind: 'host_network', path: 'network', what: spec.network });
  if (spec.network.startsWith('container:')) {
    rights.push({ kind: 'container_network', path: 'network', what: spec.network.slice('container:'.length) });
  }
  return rights;
}
