import type { Shape, Tone } from '../../../ui/state/shapes.ts';
import type { FacetId } from './facets.ts';

/** The shape that stands for a facet; all have none. */
export const marks: Partial<Record<FacetId, { shape: Shape; tone: Tone }>> = {
  running: { shape: 'running', tone: 'ok' },
  unhealthy: { shape: 'unhealthy', tone: 'bad' },
  restarting: { shape: 'restarting', tone: 'warn' },
  starting: { shape: 'starting', tone: 'warn' },
  paused: { shape: 'paused', tone: 'held' },
  failed: { shape: 'oom', tone: 'bad' },
  stopped: { shape: 'exited', tone: 'idle' },
};
