import { type AnyRoute, createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';

/** The pages inside the shell; each is loaded when it is opened. */
export function pageRoutes<Parent extends AnyRoute>(parent: Parent) {
  const getParentRoute = () => parent;
  return [
    createRoute({
      getParentRoute,
      path: '/',
      beforeLoad: () => {
        throw redirect({ to: '/containers' });
      },
    }),
    createRoute({
      getParentRoute,
      path: '/containers',
      component: lazyRouteComponent(() => import('./containers-page.tsx'), 'ContainersPage'),
    }),
    createRoute({
      getParentRoute,
      path: '/containers/run',
      validateSearch: ({ image }: Record<string, unknown>): { image?: string } =>
        typeof image === 'string' ? { image } : {},
      component: lazyRouteComponent(() => import('./run-container-page.tsx'), 'RunContainerPage'),
    }),
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
