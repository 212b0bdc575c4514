import { Button } from '@mantine/core';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { Note } from '../../../../ui/feedback/note.tsx';
import type { Submission } from '../api/use-submit.ts';
import { useRunWords } from '../words/run-words.ts';

interface OutcomeProps {
  submission: Submission;
  /** As it was asked for; may be empty. */
  name: string;
  onOpen(containerId: string): void;
}

/** What the last Run came to, where it needs a person: a failure, or what the engine warned of. */
export function Outcome({ submission, name, onOpen }: OutcomeProps) {
  const t = useRunWords();
  const title = name || t('the_container');
  if (submission.state === 'failed')
    return <ErrorState error={submission.error} title={t('failed', { name: title })} />;
  if (submission.state !== 'created') return null;
  const open = <Button onClick={() => onOpen(submission.id)}>{t('open_container')}</Button>;
  return (
    <Note tone="warn" title={t('created', { name: title })} actions={open}>
      {submission.warnings.map((warning) => (
        <p key={warning}>
          {t('engine_warns')} <code>{warning}</code>
        </p>
      ))}
    </Note>
  );
}
