import { type AnyRouter, useRouter } from '@tanstack/react-router';
import { useCallback } from 'react';
import { safeNext } from '../lib/api/next-path.ts';
import { replaceSession } from '../lib/session/session.ts';
import { queryClient } from './query-client.ts';

/** Leaves for the sign-in page, and comes back afterwards. */
export function leaveForSignIn(router: AnyRouter): void {
  if (router.state.location.pathname === '/sign-in') return;
  const next = safeNext(router.state.location.href);
  replaceSession(queryClient, null);
  void router.navigate({ to: '/sign-in', search: { next } });
}

/** The same for a component. */
export function useLeaveForSignIn(): () => void {
  const router = useRouter();
  return useCallback(() => leaveForSignIn(router), [router]);
}
