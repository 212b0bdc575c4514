import { BerthError } from '../kernel/errors.ts';
import type { LiveHub } from '../kernel/live/live-hub.ts';
import { coalesceChanges } from './coalesce-changes.ts';
import type { Mirror } from './mirror.ts';

/** Offers an engine's status and its containers to every viewer. Whoever watches either makes the engine be asked every second. */
export function provideMirrorTopics(live: LiveHub, name: string, mirror: Mirror): void {
  const check = (topic: { engine: string }) => {
    if (topic.engine !== name) throw new BerthError('not_found', `There is no engine ${topic.engine}.`);
  };

  live.provide({
    name: 'engine',
    check,
    open(_topic, push) {
      const stopWatching = mirror.watch();
      const stop = mirror.onStatus(push);
      return {
        snapshot: mirror.status,
        close() {
          stop();
          stopWatching();
        },
      };
    },
  });

  live.provide({
    name: 'containers',
    check,
    open(_topic, push) {
      const stopWatching = mirror.watch();
      const coalescer = coalesceChanges(push);
      const stop = mirror.containers.onChange(coalescer.add);
      return {
        snapshot: () => ({ items: [...mirror.containers.rows()] }),
        close() {
          stop();
          coalescer.stop();
          stopWatching();
        },
      };
    },
  });
}
