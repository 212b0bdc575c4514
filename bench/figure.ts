/** One line of the report: what was measured, what it must be, what it is, and the raw figure of the same run beside it. */
export interface Figure {
  what: string;
  must: string;
  is: string;
  raw: string;
  met: boolean;
}

/** The value below which `share` (0 to 1) of the samples lie; samples need not be sorted. */
export function percentile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  if (value === undefined) throw new Error('No samples');
  return value;
}

export const ms = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;
export const mb = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** The figures as a Markdown table. */
export function table(figures: readonly Figure[]): string {
  const rows = figures.map((f) => `| ${f.what} | ${f.must} | **${f.is}** | ${f.raw} | ${f.met ? 'met' : 'MISSED'} |`);
  return ['| What | Must | Is | Raw, same run | |', '|---|---|---|---|---|', ...rows].join('\n');
}

/** Tells what is being measured. */
export type Say = (text: string) => void;
