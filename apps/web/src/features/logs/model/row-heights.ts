const chunkRows = 1024;

interface Chunk {
  heights: Float64Array;
  sum: number;
}

/** Where each of very many rows of different heights begins. Rows are numbered as in the store; numbers may be negative. */
export class RowHeights {
  readonly #chunks = new Map<number, Chunk>();
  #first = 0;
  #end = 0;
  #total = 0;

  /** The sum of all heights: pixels. */
  get total(): number {
    return this.#total;
  }

  /** Follows the store: rows before `first` or from `end` on are forgotten, new ones get their estimate. */
  cover(first: number, end: number, estimate: (row: number) => number): void {
    if (first >= this.#end || end <= this.#first) this.clear(first);
    for (let row = this.#first; row < first; row++) this.#put(row, 0);
    for (let row = end; row < this.#end; row++) this.#put(row, 0);
    for (const key of this.#chunks.keys()) {
      if ((key + 1) * chunkRows <= first || key * chunkRows >= end) this.#chunks.delete(key);
    }
    const [oldFirst, oldEnd] = [Math.max(this.#first, first), Math.min(this.#end, end)];
    for (let row = first; row < oldFirst; row++) this.#put(row, estimate(row));
    for (let row = oldEnd; row < end; row++) this.#put(row, estimate(row));
    this.#first = first;
    this.#end = end;
  }

  /** Forgets every height. */
  clear(first = this.#first): void {
    this.#chunks.clear();
    this.#first = first;
    this.#end = first;
    this.#total = 0;
  }

  get(row: number): number {
    return this.#chunks.get(Math.floor(row / chunkRows))?.heights[mod(row)] ?? 0;
  }

  set(row: number, height: number): void {
    if (row >= this.#first && row < this.#end) this.#put(row, height);
  }

  /** Pixels above a row. */
  offsetOf(row: number): number {
    const to = Math.min(Math.max(row, this.#first), this.#end);
    let offset = 0;
    for (let at = this.#first; at < to; ) {
      const key = Math.floor(at / chunkRows);
      const next = (key + 1) * chunkRows;
      if (at === key * chunkRows && next <= to) {
        offset += this.#chunks.get(key)?.sum ?? 0;
        at = next;
      } else {
        offset += this.get(at);
        at++;
      }
    }
    return offset;
  }

  /** The row at so many pixels from the top; the first or the last where it is outside. */
  rowAt(offset: number): number {
    let rest = offset;
    for (let row = this.#first; row < this.#end; ) {
      const key = Math.floor(row / chunkRows);
      const sum = this.#chunks.get(key)?.sum ?? 0;
      const next = (key + 1) * chunkRows;
      if (row === key * chunkRows && next <= this.#end && rest >= sum) {
        rest -= sum;
        row = next;
        continue;
      }
      const height = this.get(row);
      if (rest < height) return row;
      rest -= height;
      row++;
    }
    return Math.max(this.#first, this.#end - 1);
  }

  #put(row: number, height: number): void {
    const key = Math.floor(row / chunkRows);
    let chunk = this.#chunks.get(key);
    if (chunk === undefined) {
      chunk = { heights: new Float64Array(chunkRows), sum: 0 };
      this.#chunks.set(key, chunk);
    }
    const change = height - (chunk.heights[mod(row)] ?? 0);
    chunk.heights[mod(row)] = height;
    chunk.sum += change;
    this.#total += change;
  }
}

function mod(row: number): number {
  return ((row % chunkRows) + chunkRows) % chunkRows;
}
