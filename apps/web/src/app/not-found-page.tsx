import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EmptyState } from '../ui/feedback/empty-state.tsx';
import { useTitle } from '../ui/layout/use-title.ts';
import classes from './full-page.module.css';
import { useShellWords } from './words/shell-words.ts';

/** An address that leads nowhere. */
export function NotFoundPage() {
  const t = useShellWords();
  useTitle(t('not_found'));
  return (
    <main className={classes.page}>
      <EmptyState
        title={t('not_found')}
        lead={<code>{location.pathname}</code>}
        foot={
          <Button component={Link} to="/">
            {t('go_home')}
          </Button>
        }
      />
    </main>
  );
}
