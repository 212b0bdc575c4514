import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { ApiError } from '../../lib/api/api-error.ts';
import { errorText, useErrorWords } from '../../lib/errors/error-text.ts';
import { CopyButton } from '../parts/copy-button.tsx';
import { useUiWords } from '../words/ui-words.ts';
import classes from './error-state.module.css';
import { Note } from './note.tsx';

interface ErrorStateProps {
  error: unknown;
  /** What failed, with the thing's name: "web-3 was not created". Without it the error's own sentence is the title. */
  title?: ReactNode;
  onRetry?: () => void;
}

/** A failure where it happened: what failed, why in words, the engine's own words, and the request's id to copy. */
export function ErrorState({ error, title, onRetry }: ErrorStateProps) {
  const t = useUiWords();
  useErrorWords();
  const words = errorText(error);
  const api = error instanceof ApiError ? error : null;
  const own = api ? api.engineMessage : error instanceof Error ? error.message : null;
  const retry = onRetry && (
    <Button size="xs" onClick={onRetry}>
      {t('again')}
    </Button>
  );
  return (
    <Note tone="bad" title={title ?? words} actions={retry}>
      {title !== undefined && <p>{words}</p>}
      {own && <code className={classes.engine}>{own}</code>}
      {api?.requestId && (
        <small className={classes.request}>
          {t('request', { id: api.requestId })}
          <CopyButton text={api.requestId} size={20} />
        </small>
      )}
    </Note>
  );
}
