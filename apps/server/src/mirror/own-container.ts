import { existsSync, readFileSync } from 'node:fs';

/** What the kernel shows of the process that asks. */
export interface SelfView {
  readonly inContainer: boolean;
  readonly cgroup: string;
  readonly mountinfo: string;
  readonly hostname: string;
}

/**
 * The container that this process runs in: its full id, or the first 12 digits of it where only the host name tells. `undefined`
 * outside of containers. Cgroup v1 has the id in the cgroup's path; cgroup v2 hides it, but the engine mounts its own
 * `containers/<id>/hostname` over /etc/hostname.
 */
export function ownContainerId(view: SelfView): string | undefined {
  if (!view.inContainer) return undefined;
  const fromMounts = /\/containers\/([0-9a-f]{64})\/(?:hostname|resolv\.conf|hosts)\b/.exec(view.mountinfo)?.[1];
  const fromCgroup = /(?:docker[-/]|\/)([0-9a-f]{64})(?:\.scope)?$/m.exec(view.cgroup)?.[1];
  return fromMounts ?? fromCgroup ?? (/^[0-9a-f]{12}$/.test(view.hostname) ? view.hostname : undefined);
}

/** Reads what `ownContainerId` needs of this very process; what cannot be read is empty. */
export function viewSelf(hostname: string): SelfView {
  return {
    inContainer: existsSync('/.dockerenv'),
    cgroup: readOrEmpty('/proc/self/cgroup'),
    mountinfo: readOrEmpty('/proc/self/mountinfo'),
    hostname,
  };
}

function readOrEmpty(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
