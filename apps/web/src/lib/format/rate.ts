import { formatBytes } from './bytes.ts';

const MIB = 2 ** 20;

/** `1.3 MB/s`; unknown is `–`. */
export function formatRate(bytes: number | null | undefined): string {
  const words = formatBytes(bytes);
  return words === '–' ? words : `${words}/s`;
}

/** The same bytes in powers of 1024, for tooltips: `463.5 MiB`. */
export function formatMebibytes(bytes: number): string {
  return `${(bytes / MIB).toFixed(1)} MiB`;
}
