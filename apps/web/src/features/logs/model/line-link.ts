import type { PlacedLine } from '@berth/contract';
import { writePlace } from './log-place.ts';

/** The address at which a line is shown, wherever in the log it is by then. */
export function lineLink(containerId: string, line: PlacedLine): string {
  return `${location.origin}/containers/${containerId}/logs?at=${encodeURIComponent(writePlace(line))}`;
}
