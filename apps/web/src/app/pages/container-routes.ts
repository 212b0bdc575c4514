import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { listSearchSchema } from '../../features/containers/model/list-search.ts';

/** The pages of the containers: the list, the form that runs one, and one container with its tabs. */
export function containerRoutes<Parent extends AnyRoute>(parent: Parent) {
  const getParentRoute = () => parent;
  const one = createRoute({
    getParentRoute,
    path: '/containers/$containerId',
    validateSearch: ({ split }: Record<string, unknown>): { split?: string } =>
      typeof split === 'string' ? { split } : {},
    component: lazyRouteComponent(() => import('./container-page.tsx'), 'ContainerPage'),
  });
  const getOne = () => one;
  return [
    createRoute({
      getParentRoute,
      path: '/containers',
      validateSearch: listSearchSchema,
      component: lazyRouteComponent(() => import('./containers-page.tsx'), 'ContainersPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/containers/run',
      validateSearch: ({ image, interactive }: Record<string, unknown>): { image?: string; interactive?: true } => ({
        ...(typeof image === 'string' ? { image } : {}),
        ...(interactive === true ? { interactive } : {}),
      }),
      component: lazyRouteComponent(() => import('./run-container-page.tsx'), 'RunContainerPage'),
    }),
    one.addChildren([
      createRoute({
        getParentRoute: getOne,
        path: '/',
        component: lazyRouteComponent(() => import('./container-overview-page.tsx'), 'ContainerOverviewPage'),
      }),
      createRoute({
        getParentRoute: getOne,
        path: '/logs',
        component: lazyRouteComponent(() => import('./container-logs-page.tsx'), 'ContainerLogsPage'),
      }),
      createRoute({
        getParentRoute: getOne,
        path: '/terminal',
        component: lazyRouteComponent(() => import('./container-terminal-page.tsx'), 'ContainerTerminalPage'),
      }),
      createRoute({
        getParentRoute: getOne,
        path: '/stats',
        component: lazyRouteComponent(() => import('./container-stats-page.tsx'), 'ContainerStatsPage'),
      }),
      createRoute({
        getParentRoute: getOne,
        path: '/processes',
        component: lazyRouteComponent(() => import('./container-processes-page.tsx'), 'ContainerProcessesPage'),
      }),
      createRoute({
        getParentRoute: getOne,
        path: '/inspect',
        component: lazyRouteComponent(() => import('./container-inspect-page.tsx'), 'ContainerInspectPage'),
      }),
    ]),
  ] as const;
}
