import type { ContainerDetail } from '@berth/contract';

type Mount = ContainerDetail['mounts'][number];

/** Where a mount's files are: a name or a path; of a volume without a name the ends of the engine's own. */
export function mountSource({ source, type, anonymous }: Mount): string {
  if (source === null || source === '') return type;
  return anonymous ? `${source.slice(0, 6)}…${source.slice(-4)}` : source;
}

const units: Record<string, string> = { k: 'KiB', m: 'MiB', g: 'GiB' };

/** The size of what is kept in memory, as it was asked for: `size=64m` is 64 MiB; null where none was. */
export function mountSize({ options }: Pick<Mount, 'options'>): string | null {
  const [, number, unit = ''] = /(?:^|,)size=(\d+)([kmg]?)/i.exec(options ?? '') ?? [];
  if (number === undefined) return null;
  return `${number} ${units[unit.toLowerCase()] ?? 'B'}`;
}
