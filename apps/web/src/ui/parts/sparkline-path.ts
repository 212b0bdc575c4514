const width = 48;
const height = 20;
const top = 1.5;

/**
 * The line and the area below it. The scale is the limit if there is one, else the series' own maximum, at least 10.
 * @returns null when nothing is known.
 */
export function sparkPath(
  values: readonly (number | null)[],
  length: number,
  limit: number | null,
): { line: string; area: string } | null {
  const known = values.filter((value) => value !== null);
  if (known.length < 2) return null;
  const most = limit ?? Math.max(10, ...known);
  const step = width / Math.max(1, length - 1);
  const start = width - (values.length - 1) * step;
  let line = '';
  let area = '';
  let from = 0;
  let pen = false;
  values.forEach((value, n) => {
    const x = round(start + n * step);
    if (value === null) {
      if (pen) area += `L${round(x - step)} ${height}L${from} ${height}Z`;
      pen = false;
      return;
    }
    const y = round(height - (Math.min(value, most) / most) * (height - top));
    line += `${pen ? 'L' : 'M'}${x} ${y}`;
    area += `${pen ? 'L' : 'M'}${x} ${y}`;
    if (!pen) from = x;
    pen = true;
  });
  if (pen) area += `L${width} ${height}L${from} ${height}Z`;
  return { line, area };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
