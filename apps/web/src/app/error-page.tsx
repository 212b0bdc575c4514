import type { ErrorComponentProps } from '@tanstack/react-router';
import { ErrorState } from '../ui/feedback/error-state.tsx';
import classes from './full-page.module.css';

/** A page that could not be shown at all: no session was to be had, or its code did not load. */
export function ErrorPage({ error }: ErrorComponentProps) {
  return (
    <main className={classes.page}>
      <div className={classes.box}>
        <ErrorState error={error} onRetry={() => location.reload()} />
      </div>
    </main>
  );
}
