import type { z } from 'zod';
import { findPortClashes } from '../ports/find-port-clashes.ts';
import type { Mount } from './mount.schema.ts';
import type { PortMapping } from './port.schema.ts';
import type { Restart } from './restart.schema.ts';

interface Contradictable {
  readonly network: string;
  readonly hostname: string;
  readonly ports: readonly PortMapping[];
  readonly publishAll: boolean;
  readonly mounts: readonly Mount[];
  readonly restart: Restart;
  readonly autoRemove: boolean;
}

/** Adds an issue for each pair of settings that cannot both hold; each names the field that is the easier one to change. */
export function reportContradictions(spec: Contradictable, context: z.RefinementCtx): void {
  const report = (path: (string | number)[], message: string, params: Record<string, string | number> = {}) =>
    context.addIssue({ code: 'custom', path, message, params });

  if (spec.autoRemove && spec.restart.policy !== 'no') {
    report(['autoRemove'], 'auto_remove_with_restart', { policy: spec.restart.policy });
  }
  reportNetworkContradictions(spec, report);
  for (const clash of findPortClashes<never>(spec.ports, [])) {
    if (!('row' in clash.with) || clash.with.row > clash.row) continue;
    report(['ports', clash.row, 'hostPort'], 'port_clash', { port: clash.hostPort, row: clash.with.row + 1 });
  }
  const targets = new Map<string, number>();
  for (const [index, mount] of spec.mounts.entries()) {
    const target = withoutTrailingSlash(mount.target);
    const first = targets.get(target);
    if (first === undefined) targets.set(target, index);
    else report(['mounts', index, 'target'], 'mount_target_twice', { target, row: first + 1 });
  }
}

type Report = (path: (string | number)[], message: string, params?: Record<string, string | number>) => void;

function reportNetworkContradictions(spec: Contradictable, report: Report): void {
  const shared = spec.network.startsWith('container:');
  if (spec.network !== 'host' && !shared) return;
  const params = { network: spec.network };
  if (spec.ports.length > 0) report(['network'], 'ports_with_shared_network', params);
  if (spec.publishAll) report(['publishAll'], 'publish_all_with_shared_network', params);
  if (shared && spec.hostname !== '') report(['hostname'], 'hostname_with_shared_network', params);
}

function withoutTrailingSlash(path: string): string {
  return path.replace(/\/+$/, '');
}
