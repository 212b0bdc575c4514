import { type AnyRoute, createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { containerRoutes } from './container-routes.ts';

/** The pages inside the shell; each is loaded when it is opened. */
export function pageRoutes<Parent extends AnyRoute>(parent: Parent) {
  const getParentRoute = () => parent;
  return [
    createRoute({
      getParentRoute,
      path: '/',
      component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage'),
    }),
    ...containerRoutes(parent),
    createRoute({
      getParentRoute,
      path: '/jobs',
      component: lazyRouteComponent(() => import('../../features/jobs/pages/jobs-page.tsx'), 'JobsPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/jobs/$jobId',
      component: lazyRouteComponent(() => import('../../features/jobs/pages/jobs-page.tsx'), 'JobsPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/profile',
      component: lazyRouteComponent(() => import('../../features/auth/pages/profile-page.tsx'), 'ProfilePage'),
    }),
    createRoute({
      getParentRoute,
      path: '/api-docs',
      component: lazyRouteComponent(() => import('../../features/system/pages/api-docs-page.tsx'), 'ApiDocsPage'),
    }),
  ] as const;
}
