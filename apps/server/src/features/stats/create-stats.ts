import type { EngineScope } from '../../kernel/engine-scope.ts';
import type { LiveHub } from '../../kernel/live/live-hub.ts';
import { containerStatsTopic, statsTopic } from './stats.topic.ts';
import { createStatsFollower } from './stats-follower.ts';
import { createStatsSampler } from './stats-sampler.ts';
import { createWatchedContainers } from './watched-containers.ts';

export interface Stats {
  /** Offers the topics of the list and of a container's page. */
  provide(live: LiveHub): void;
  close(): void;
}

/** The measuring of one engine's containers; it does nothing until somebody watches. */
export function createStats(scope: EngineScope): Stats {
  const watched = createWatchedContainers(scope.mirror);
  const sampler = createStatsSampler(scope, watched);
  const follow = createStatsFollower(scope, watched);
  return {
    provide(live) {
      live.provide(statsTopic(scope, sampler));
      live.provide(containerStatsTopic(scope, follow));
    },
    close() {
      sampler.close();
      watched.close();
    },
  };
}
