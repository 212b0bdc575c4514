import {
  type ContainerSummary,
  containerSizes,
  getContainer,
  inspectContainer,
  killContainer,
  listContainers,
  pauseContainer,
  previewRemoval,
  removeContainer,
  renameContainer,
  restartContainer,
  runContainer,
  startContainer,
  stopContainer,
  unpauseContainer,
} from '@berth/contract';
import { authorise } from '../../kernel/actor.ts';
import type { Jobs } from '../../kernel/jobs/jobs.ts';
import type { Mount, RouteContext } from '../../kernel/route-context.ts';
import { mountBulkContainers } from './bulk.routes.ts';
import { type ContainerChangeKind, type ContainerDeps, changeContainer } from './change-container.ts';
import { containerSizesOf } from './container-sizes.ts';
import { refuseIdAsName } from './containers.policy.ts';
import { getContainerOf } from './get-container.ts';
import { lifecycle, rename } from './lifecycle.ts';
import { listContainersFrom } from './list-containers.ts';
import { previewRemovalOf } from './preview-removal.ts';
import { inspectContainerOf } from './read-inspect.ts';
import { runContainerOf } from './run-container.ts';

export function mountContainers(mount: Mount, deps: ContainerDeps, jobs: Jobs): void {
  mount(listContainers, listContainersFrom(deps.mirror));
  mount(getContainer, getContainerOf(deps));
  mount(inspectContainer, inspectContainerOf(deps));
  mount(containerSizes, containerSizesOf(deps));
  mount(previewRemoval, previewRemovalOf(deps));
  mount(runContainer, runContainerOf(deps, jobs));
  mountBulkContainers(mount, deps, jobs);

  const change = async <O>(kind: ContainerChangeKind<O>, ref: string, options: O, context: RouteContext) => {
    const { before, after } = await changeContainer(deps, kind, ref, options, context);
    return after ?? goneWithIt(before);
  };
  mount(startContainer, ({ params }, context) => change(lifecycle.start, params.containerId, {}, context));
  mount(stopContainer, ({ params, body }, context) => change(lifecycle.stop, params.containerId, body, context));
  mount(restartContainer, ({ params, body }, context) => change(lifecycle.restart, params.containerId, body, context));
  mount(killContainer, ({ params, body }, context) => change(lifecycle.kill, params.containerId, body, context));
  mount(pauseContainer, ({ params }, context) => change(lifecycle.pause, params.containerId, {}, context));
  mount(unpauseContainer, ({ params }, context) => change(lifecycle.unpause, params.containerId, {}, context));
  mount(renameContainer, ({ params, body }, context) => {
    refuseIdAsName(body.name);
    return change(rename, params.containerId, body, context);
  });
  mount(removeContainer, async ({ params, query: { force = false, volumes = false } }, context) => {
    if (volumes) authorise(context.actor, 'volume:remove');
    await changeContainer(deps, lifecycle.remove, params.containerId, { force, volumes }, context);
  });
}

/** A container that was told to remove itself when it ends is gone before it can be asked how it is. */
function goneWithIt(before: ContainerSummary): ContainerSummary {
  return { ...before, state: 'removing', pending: null };
}
