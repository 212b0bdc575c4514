import type { ContainerFigures } from './container-figures.ts';

/** Bytes a second between two measurements; null is not known. */
export interface ContainerRates {
  readonly networkReceived: number | null;
  readonly networkSent: number | null;
  readonly blockRead: number | null;
  readonly blockWritten: number | null;
}

/** Rates from the totals of two measurements. A total that fell back began anew with the container: no rate, never a negative one. */
export function containerRates(now: ContainerFigures, before: ContainerFigures | undefined): ContainerRates {
  const seconds = (Date.parse(now.read ?? '') - Date.parse(before?.read ?? '')) / 1_000;
  const rate = (total: number | null, earlier: number | null | undefined) =>
    total === null || earlier === null || earlier === undefined || total < earlier || !(seconds > 0)
      ? null
      : (total - earlier) / seconds;
  return {
    networkReceived: rate(now.networkReceived, before?.networkReceived),
    networkSent: rate(now.networkSent, before?.networkSent),
    blockRead: rate(now.blockRead, before?.blockRead),
    blockWritten: rate(now.blockWritten, before?.blockWritten),
  };
}
