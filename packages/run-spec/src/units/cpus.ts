/** The engine counts processors in billionths (`NanoCpus`). */
export const NANO = 1e9;

/** Reads a number of processors as `docker run --cpus` does, `1.5` or `.5`. Undefined when it is not a plain decimal. */
export function parseCpus(text: string): number | undefined {
  const trimmed = text.trim();
  return /^(\d+\.?\d*|\.\d+)$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** The text for a number of processors; 0 gives ''. At most nine decimals: the engine keeps no more. */
export function formatCpus(cpus: number): string {
  return cpus === 0 ? '' : String(Math.round(cpus * NANO) / NANO);
}
