/** The time of the first of the last so many records; undefined where the log is empty. */
export type FirstTime = (tail: number) => Promise<string | undefined>;

export interface Reach {
  /** So many records from the end begin before the time, or the log is no longer. */
  tail: number;
  /** The whole log is no longer than that. */
  whole: boolean;
}

/** Reading too many lines by so few costs less than asking the engine once more. */
const nearEnough = 30_000;
const mostProbes = 8;

/**
 * How far back one must read to find the lines of a time. The engine finds the end of a log quickly however long it is, and a
 * time only by reading from the beginning: so a few tails are tried, each for its first line only.
 */
export async function findReach(firstTime: FirstTime, time: string): Promise<Reach> {
  let short = { tail: 0, first: '' };
  let tail = 5000;
  for (;;) {
    const first = await firstTime(tail);
    if (first === undefined || first === short.first) return { tail, whole: true };
    if (first < time) return { tail: await narrow(firstTime, time, short, { tail, first }), whole: false };
    short = { tail, first };
    tail *= 6;
  }
}

interface Probe {
  tail: number;
  first: string;
}

/** Between a tail that is too short and one that is long enough: guesses by time, as if lines came evenly. */
async function narrow(firstTime: FirstTime, time: string, tooShort: Probe, enough: Probe): Promise<number> {
  let short = tooShort;
  let long = enough;
  for (let i = 0; i < mostProbes && long.tail - short.tail > nearEnough; i++) {
    const [from, to, wanted] = [Date.parse(long.first), Date.parse(short.first) || Date.now(), Date.parse(time)];
    const share = to > from ? Math.min(0.9, Math.max(0.1, (to - wanted) / (to - from))) : 0.5;
    const tail = Math.round(short.tail + (long.tail - short.tail) * Math.min(0.95, share + 0.05));
    const first = await firstTime(tail);
    if (first === undefined) break;
    if (first < time) long = { tail, first };
    else short = { tail, first };
  }
  return long.tail;
}
