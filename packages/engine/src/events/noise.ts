import type { EngineEvent } from '../schema/event.ts';

/** What health checks, terminals and tables of processes cause all the time; nothing of the state changes with it. */
const NOISE = new Set([
  'exec_create',
  'exec_start',
  'exec_die',
  'exec_detach',
  'attach',
  'detach',
  'resize',
  'top',
  'export',
  'archive-path',
  'extract-to-dir',
  'copy',
]);

export function isNoise(event: EngineEvent): boolean {
  return event.type === 'container' && NOISE.has(event.action);
}
