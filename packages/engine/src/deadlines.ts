/** How long each class of call may take, in milliseconds, before it counts as not answered. */
export const DEADLINES = {
  ping: 1_500,
  read: 10_000,
  /** Small changes: rename, pause, resize, create. */
  change: 30_000,
  /** Added to the grace that a stop or restart gives the container. */
  afterGrace: 15_000,
  /** Until the headers of a stream or an upgrade have come. */
  open: 10_000,
  /** Between two messages of a pull. */
  pullIdle: 120_000,
} as const;

/** The engine's own grace, in seconds, for a container that names none. */
export const DEFAULT_GRACE_SECONDS = 10;

/** The deadline in ms of a call that waits `graceSeconds` for a process to end; undefined (none) when it waits for ever. */
export function graceDeadline(graceSeconds: number): number | undefined {
  return graceSeconds < 0 ? undefined : graceSeconds * 1_000 + DEADLINES.afterGrace;
}
