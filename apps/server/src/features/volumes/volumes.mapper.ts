import type { VolumeSummary } from '@berth/contract';
import type { Volume } from '@berth/engine';
import { hideInRecord } from '../../kernel/hide-secrets.ts';
import { instantOf } from '../../mirror/row-parts.ts';

export function toVolumeSummary(volume: Volume): VolumeSummary {
  return {
    name: volume.name,
    driver: volume.driver,
    createdAt: instantOf(volume.createdAt),
    anonymous: /^[0-9a-f]{64}$/.test(volume.name),
    hostBacked: isHostBacked(volume),
    labels: hideInRecord(volume.labels),
  };
}

/**
 * Whether a volume may be something other than an empty folder of the engine's own: `o=bind,device=/etc` is a path of the host, NFS
 * and CIFS are other machines, and what another driver does nobody can tell from here. Memory (`type=tmpfs`) is harmless.
 */
export function isHostBacked({ driver, options }: Pick<Volume, 'driver' | 'options'>): boolean {
  if (driver !== 'local') return true;
  const asked = Object.keys(options).some((key) => ['o', 'device', 'type'].includes(key.toLowerCase()));
  const memory = options.type === 'tmpfs' && !/\b(r?bind)\b/.test(options.o ?? '');
  return asked && !memory;
}
