import { listSessions, revokeSession } from '@berth/contract';
import { Button } from '@mantine/core';
import { IconDeviceDesktop } from '@tabler/icons-react';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { call } from '../../../lib/api/call.ts';
import { Ago } from '../../../lib/format/age.tsx';
import { ErrorState } from '../../../ui/feedback/error-state.tsx';
import { SkeletonRows } from '../../../ui/feedback/skeleton-rows.tsx';
import { toast } from '../../../ui/feedback/toast.tsx';
import { FormSection } from '../../../ui/forms/field.tsx';
import { browserName } from '../model/browser-name.ts';
import { sayAuth, useAuthWords } from '../words/auth-words.ts';
import classes from './profile.module.css';

export const sessionsKey = ['sessions'];

/** One's own sessions, each to be revoked but the one in use. */
export function SessionList() {
  const t = useAuthWords();
  const client = useQueryClient();
  const list = useQuery({ queryKey: sessionsKey, queryFn: ({ signal }) => call(listSessions, {}, { signal }) });
  const revoke = useMutation({
    mutationFn: (sessionId: string) => call(revokeSession, { params: { sessionId } }),
    onSuccess: () => toast(sayAuth('session_revoked')),
    onSettled: () => client.invalidateQueries({ queryKey: sessionsKey }),
  });
  return (
    <FormSection id="sessions" title={t('sessions')} hint={t('sessions_hint')}>
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {revoke.isError && <ErrorState error={revoke.error} />}
      {list.isPending && <SkeletonRows rows={3} />}
      <ul className={classes.sessions}>
        {list.data?.items.map((session) => (
          <li key={session.id}>
            <IconDeviceDesktop aria-hidden />
            <span className={classes.what}>
              <b title={session.userAgent}>
                {browserName(session.userAgent) ?? (session.userAgent || t('unknown_browser'))}
              </b>
              <small>
                {session.address} · {t('signed_in')} <Ago at={session.createdAt} />
              </small>
            </span>
            <small>
              {session.current ? (
                t('this_session')
              ) : (
                <>
                  {t('last_seen')} <Ago at={session.lastSeenAt} />
                </>
              )}
            </small>
            {!session.current && (
              <Button
                variant="subtle"
                color="red"
                size="xs"
                disabled={revoke.isPending}
                onClick={() => revoke.mutate(session.id)}
              >
                {t('revoke')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </FormSection>
  );
}
