import { formatBytes } from './bytes.ts';

const MIB = 2 ** 20;
const GIB = 2 ** 30;

/** A memory limit as it was typed: docker's `64m` is 64 MiB, not 67.1 MB. What is no round number of those is in powers of 1000. */
export function formatLimit(bytes: number): string {
  if (bytes >= GIB && bytes % GIB === 0) return `${bytes / GIB} GiB`;
  if (bytes >= MIB && bytes % MIB === 0) return `${bytes / MIB} MiB`;
  return formatBytes(bytes);
}
