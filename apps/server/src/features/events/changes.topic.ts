import type { Change } from '@berth/contract';
import { authorise } from '../../kernel/actor.ts';
import { BerthError } from '../../kernel/errors.ts';
import type { TopicProvider } from '../../kernel/live/topic-provider.ts';
import type { ChangeRing } from './change-ring.ts';

/** What happened lately. Names of people, and what was refused or failed, are for those who may read the audit. */
export function changesTopic(engineName: string, ring: ChangeRing): TopicProvider<'changes'> {
  return {
    name: 'changes',
    check({ engine, who }, actor) {
      if (engine !== engineName) throw new BerthError('not_found', `There is no engine ${engine}.`);
      if (who) authorise(actor, 'audit:read');
    },
    open({ who }, push) {
      const shown = (changes: readonly Change[]) => (who ? [...changes] : changes.filter(isPublic).map(withoutName));
      const stop = ring.listen(({ upsert, remove }) => push({ upsert: shown(upsert), remove: [...remove] }));
      return { snapshot: () => ({ items: shown(ring.items()) }), close: stop };
    },
  };
}

const seenByAll = new Set(['container', 'several', 'job', 'image', 'volume', 'network']);

function isPublic({ outcome, object }: Change): boolean {
  return outcome === 'done' && object !== null && seenByAll.has(object.kind);
}

function withoutName(change: Change): Change {
  return { ...change, who: null, note: change.by === 'berth' ? null : change.note };
}
