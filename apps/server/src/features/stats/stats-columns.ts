/** What is kept of each reading, beside its moment. */
export const columnNames = [
  'cpu',
  'throttled',
  'memory',
  'networkIn',
  'networkOut',
  'diskRead',
  'diskWrite',
  'pids',
] as const;
export type ColumnName = (typeof columnNames)[number];
export type Reading = Readonly<Record<ColumnName, number | null>>;

const FIRST_ROWS = 64;
/** Ten minutes of a reading a second, and some. */
const MOST_ROWS = 800;

/**
 * Readings of one container in typed arrays: 40 bytes each, nothing before the first, then 2.5 kB, 32 kB after ten minutes of one a second. The values are
 * kept in single precision, which is 7 figures.
 */
export interface StatsColumns {
  readonly length: number;
  /** Milliseconds since 1970; later than the one before, else it is not taken. Says whether it was. */
  add(at: number, reading: Reading): boolean;
  /** Moments, oldest first, not older than `since`. */
  times(since: number): number[];
  /** The values of the same readings; null is unknown. */
  values(name: ColumnName, since: number): (number | null)[];
}

/** @param keptMs how long a reading is kept, counted from the newest */
export function createStatsColumns(keptMs: number): StatsColumns {
  let rows = 0;
  let at = new Float64Array(rows);
  let values = columnNames.map(() => new Float32Array(rows));
  let length = 0;

  const firstSince = (since: number) => {
    const newest = at[length - 1] ?? 0;
    const from = Math.max(since, newest - keptMs);
    let first = 0;
    while (first < length && (at[first] ?? 0) < from) first += 1;
    return first;
  };

  /** Forgets what is too old; where that is little, takes more room, and at last forgets the oldest all the same. */
  function makeRoom(): void {
    const old = firstSince(0);
    if (rows === 0 || (old < rows >> 3 && rows < MOST_ROWS)) {
      rows = Math.min(MOST_ROWS, Math.max(FIRST_ROWS, rows * 2));
      at = grown(at, new Float64Array(rows));
      values = values.map((column) => grown(column, new Float32Array(rows)));
      return;
    }
    const gone = Math.max(old, rows >> 3);
    at.copyWithin(0, gone, length);
    for (const column of values) column.copyWithin(0, gone, length);
    length -= gone;
  }

  return {
    get length() {
      return length;
    },
    add(moment, reading) {
      if (length > 0 && moment <= (at[length - 1] ?? 0)) return false;
      if (length === rows) makeRoom();
      at[length] = moment;
      columnNames.forEach((name, place) => {
        const column = values[place];
        if (column !== undefined) column[length] = reading[name] ?? Number.NaN;
      });
      length += 1;
      return true;
    },
    times: (since) => [...at.subarray(firstSince(since), length)],
    values(name, since) {
      const column = values[columnNames.indexOf(name)]?.subarray(firstSince(since), length) ?? [];
      return Array.from(column, (value) => (Number.isNaN(value) ? null : sevenFigures(value)));
    },
  };
}

function grown<T extends Float32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/** A single precision number without the figures that it does not hold, which would only make its JSON longer. */
function sevenFigures(value: number): number {
  return Number(value.toPrecision(7));
}
