import type { Blocker } from '../model/blockers.ts';
import { sectionOf } from '../model/sections.ts';
import { sayRun } from './run-words.ts';

/** What still blocks, in a line. */
export function blockerText(blocker: Blocker): string {
  switch (blocker.what) {
    case 'stale':
      return sayRun('blocks_stale');
    case 'image':
      return sayRun('blocks_image');
    case 'pull':
      return sayRun('blocks_pull');
    case 'ports':
      return sayRun('blocks_ports', { ports: blocker.ports.join(', ') });
    case 'faults': {
      const first = blocker.issues[0]?.path ?? '';
      return sayRun('blocks_faults', { count: blocker.issues.length, first: sayRun(`section.${sectionOf(first)}`) });
    }
    case 'denied':
      return sayRun('blocks_denied', { first: sayRun(`section.${blocker.section}`) });
    case 'risk':
      return sayRun('blocks_risks', { first: sayRun(`section.${blocker.section}`) });
  }
}
