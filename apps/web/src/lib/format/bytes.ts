const units = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** A number and its unit, apart, so that the unit can be drawn paler. */
export interface Quantity {
  value: string;
  unit: string;
}

/** Bytes in powers of 1000 with three figures at most: 512 MB, 1.92 GB, 0 B. */
export function splitBytes(bytes: number): Quantity {
  const sign = bytes < 0 ? '−' : '';
  let rest = Math.abs(bytes);
  let power = 0;
  // 999.5 would round to 1000 of the smaller unit.
  while (rest >= (power === 0 ? 1000 : 999.5) && power < units.length - 1) {
    rest /= 1000;
    power += 1;
  }
  const digits = power === 0 || rest >= 99.95 ? 0 : rest >= 9.995 ? 1 : 2;
  return { value: sign + rest.toFixed(digits), unit: units[power] ?? 'B' };
}

/** `512 MB`; unknown is `–`. */
export function formatBytes(bytes: number | null | undefined): string {
  if (bytes === null || bytes === undefined || Number.isNaN(bytes)) return '–';
  const { value, unit } = splitBytes(bytes);
  return `${value} ${unit}`;
}

/** `12.4 %`; unknown is `–`. */
export function formatPercent(percent: number | null | undefined): string {
  if (percent === null || percent === undefined || Number.isNaN(percent)) return '–';
  return `${percent.toFixed(1)} %`;
}
