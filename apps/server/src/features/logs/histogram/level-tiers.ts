import type { LogLevel } from '@berth/contract';
import type { TierState } from '../scan/scan-messages.ts';

const levels = ['error', 'warn', 'info', 'debug', 'none'] as const;
const places: Record<LogLevel, number> = { error: 0, warn: 1, info: 2, debug: 3, none: 4 };
/** Bins of each resolution; the coarsest spans more than any log. */
const binsPerTier = 1024;
/** Seconds: 1 s for the newest 17 minutes, 4 s for the newest hour, … 12 days a bin for 34 years. */
const widths = Array.from({ length: 11 }, (_, i) => 4 ** i);

export interface LevelCounts extends Record<LogLevel, number[]> {
  /** Milliseconds: where the first bin begins, and how wide each is. */
  start: number;
  width: number;
}

/**
 * Lines per time and level in bounded memory (about 230 KB): the same counts in several resolutions, each for the newest
 * thousand of its bins, so that the last minutes and the last months can both be shown.
 */
export class LevelTiers {
  readonly #tiers: TierState[];

  /** @param tiers what `state` of another gave. */
  constructor(tiers?: TierState[]) {
    this.#tiers = tiers ?? widths.map(() => ({ newest: -1, counts: new Uint32Array(binsPerTier * levels.length) }));
  }

  get state(): TierState[] {
    return this.#tiers;
  }

  /** @param seconds since 1970. */
  add(seconds: number, level: LogLevel): void {
    const place = places[level];
    for (let i = 0; i < widths.length; i++) {
      const tier = this.#tiers[i];
      if (tier === undefined) return;
      const bin = Math.floor(seconds / (widths[i] ?? 1));
      if (bin > tier.newest) move(tier, bin);
      // Older than this resolution reaches.
      if (bin <= tier.newest - binsPerTier) continue;
      const at = (bin % binsPerTier) * levels.length + place;
      tier.counts[at] = (tier.counts[at] ?? 0) + 1;
    }
  }

  /** Adds what another has counted. */
  addAll(other: LevelTiers): void {
    for (const [i, theirs] of other.#tiers.entries()) {
      const tier = this.#tiers[i];
      if (tier === undefined || theirs.newest === -1) continue;
      if (theirs.newest > tier.newest) move(tier, theirs.newest);
      for (let bin = Math.max(0, tier.newest - binsPerTier + 1); bin <= theirs.newest; bin++) {
        for (let place = 0; place < levels.length; place++) {
          const at = (bin % binsPerTier) * levels.length + place;
          if (bin > theirs.newest - binsPerTier) tier.counts[at] = (tier.counts[at] ?? 0) + (theirs.counts[at] ?? 0);
        }
      }
    }
  }

  /**
   * The counts from one time up to and including another (seconds since 1970) in the finest resolution that reaches back so
   * far, joined to no more than `bins`.
   */
  range(from: number, to: number, bins: number): LevelCounts {
    const span = Math.max(1, to - from + 1);
    const tierAt = widths.findIndex((width, i) => {
      const newest = this.#tiers[i]?.newest ?? -1;
      return span / width <= bins * 4 && Math.floor(from / width) > newest - binsPerTier;
    });
    const at = tierAt === -1 ? widths.length - 1 : tierAt;
    const tier = this.#tiers[at];
    const base = widths[at] ?? 1;
    const first = Math.floor(from / base);
    const count = Math.max(1, Math.floor(to / base) - first + 1);
    const per = Math.ceil(count / bins);
    const empty = () => Array.from({ length: Math.ceil(count / per) }, () => 0);
    const found = { error: empty(), warn: empty(), info: empty(), debug: empty(), none: empty() };
    for (let i = 0; tier !== undefined && i < count; i++) {
      const bin = first + i;
      if (bin > tier.newest || bin <= tier.newest - binsPerTier) continue;
      for (const level of levels) {
        const place = Math.floor(i / per);
        const counts = found[level];
        counts[place] = (counts[place] ?? 0) + (tier.counts[(bin % binsPerTier) * levels.length + places[level]] ?? 0);
      }
    }
    return { start: first * base * 1000, width: per * base * 1000, ...found };
  }
}

/** Makes room for newer bins: the oldest are forgotten. */
function move(tier: TierState, bin: number): void {
  const from = tier.newest === -1 ? bin : Math.max(tier.newest + 1, bin - binsPerTier + 1);
  for (let fresh = from; fresh <= bin; fresh++) {
    const at = (fresh % binsPerTier) * levels.length;
    tier.counts.fill(0, at, at + levels.length);
  }
  tier.newest = bin;
}
