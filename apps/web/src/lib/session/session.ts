import { getSession, type Permission, type Session } from '@berth/contract';
import { type QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { isApiError } from '../api/api-error.ts';
import { call } from '../api/call.ts';

/** Who is signed in; null when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async ({ signal }): Promise<Session | null> => {
    try {
      return await call(getSession, {}, { signal });
    } catch (error) {
      if (isApiError(error, 'unauthenticated')) return null;
      throw error;
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
});

/** Puts a new session in place, or none, and forgets everything that the last one saw. */
export function replaceSession(client: QueryClient, session: Session | null): void {
  client.clear();
  client.setQueryData(sessionQuery.queryKey, session);
}

/** Who is signed in; null before it is known, and when nobody is. */
export function useSession(): Session | null {
  return useQuery(sessionQuery).data ?? null;
}

/** Whether the signed-in person holds a permission. The server decides again; this only keeps dead buttons off the page. */
export function useCan(): (permission: Permission) => boolean {
  const session = useSession();
  return (permission) => session?.permissions.includes(permission) ?? false;
}
