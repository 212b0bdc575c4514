import { PageHead } from '../../../ui/layout/page-head.tsx';
import { ChangePassword } from '../components/change-password.tsx';
import classes from '../components/profile.module.css';
import { SessionList } from '../components/session-list.tsx';
import { useAuthWords } from '../words/auth-words.ts';

/** One's own password and sessions. */
export function ProfilePage() {
  const t = useAuthWords();
  return (
    <>
      <PageHead title={t('profile')} />
      <div className={classes.page}>
        <ChangePassword />
        <SessionList />
      </div>
    </>
  );
}
