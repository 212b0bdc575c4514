import type { ContainerDetail } from '@berth/contract';

type Check = NonNullable<ContainerDetail['healthcheck']>['log'][number];

/**
 * How many of the newest checks had the same result; 0 where there was none.
 * @param log oldest first @param fails as many in a row as the engine counts: more than it keeps
 */
export function healthStreak(log: readonly Check[], fails: number | null): { good: boolean; count: number } {
  const good = log.at(-1)?.exitCode === 0;
  const broken = log.findLastIndex((check) => (check.exitCode === 0) !== good);
  const count = log.length - 1 - broken;
  return { good, count: good ? count : Math.max(count, fails ?? 0) };
}

/** How high the bar of a check stands: its time against that of the slowest, in percent; one that failed is as high as it gets. */
export function barHeights(log: readonly Check[]): number[] {
  const slowest = Math.max(1, ...log.map(({ durationMs }) => durationMs ?? 0));
  return log.map(({ exitCode, durationMs }) =>
    exitCode === 0 ? Math.max(12, Math.round((70 * (durationMs ?? 0)) / slowest)) : 100,
  );
}
