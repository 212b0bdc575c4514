/**
 * How many members would have to move to turn one order into the other: those outside the longest run that both orders share.
 * Both must hold the same members, each once.
 */
export function countMoved(from: readonly string[], to: readonly string[]): number {
  const place = new Map(to.map((id, index) => [id, index]));
  // Patience sorting: tops[k] is the lowest end of an increasing run of length k + 1.
  const tops: number[] = [];
  for (const id of from) {
    const at = place.get(id);
    if (at === undefined) continue;
    const pile = firstNotBelow(tops, at);
    tops[pile] = at;
  }
  return from.length - tops.length;
}

function firstNotBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Number.POSITIVE_INFINITY) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
