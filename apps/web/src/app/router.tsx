import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { whenSignedOut } from '../lib/api/call.ts';
import { safeNext } from '../lib/api/next-path.ts';
import { sessionQuery } from '../lib/session/session.ts';
import { entrance } from './entrance.ts';
import { ErrorPage } from './error-page.tsx';
import { leaveForSignIn } from './leave-for-sign-in.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { queryClient } from './query-client.ts';

const rootRoute = createRootRoute({
  component: Outlet,
  notFoundComponent: lazyRouteComponent(() => import('./not-found-page.tsx'), 'NotFoundPage'),
  errorComponent: ErrorPage,
});

const nextOf = (search: Record<string, unknown>) => ({ next: safeNext(search.next) });

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  validateSearch: nextOf,
  beforeLoad: ({ search }) => entrance('sign-in', search.next),
  component: lazyRouteComponent(() => import('../features/auth/pages/sign-in-page.tsx'), 'SignInPage'),
});

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  beforeLoad: () => entrance('setup', '/'),
  component: lazyRouteComponent(() => import('../features/auth/pages/setup-page.tsx'), 'SetupPage'),
});

/** Everything behind the sign-in; the shell around it is loaded with its first page. */
const appRoute = createRoute({
  getParentRoute: () => rootRoute,
  id: 'app',
  beforeLoad: async ({ location }) => {
    const session = await queryClient.ensureQueryData(sessionQuery);
    if (!session) throw redirect({ to: '/sign-in', search: { next: safeNext(location.href) } });
  },
  component: lazyRouteComponent(() => import('./shell/shell.tsx'), 'Shell'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([signInRoute, setupRoute, appRoute.addChildren(pageRoutes(appRoute))]),
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  defaultErrorComponent: ErrorPage,
  scrollRestoration: false,
});

whenSignedOut(() => {
  if (queryClient.getQueryData(sessionQuery.queryKey)) leaveForSignIn(router);
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
