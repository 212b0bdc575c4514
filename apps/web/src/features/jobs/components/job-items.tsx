import type { Job } from '@berth/contract';
import { errorWords } from '../../../lib/errors/error-text.ts';
import { useJobWords } from '../words/job-words.ts';
import classes from './job-pane.module.css';
import { StepMark } from './job-steps.tsx';

/** What became of each object of a job that has several. */
export function JobItems({ items }: { items: Job['items'] }) {
  const t = useJobWords();
  if (items.length < 2) return null;
  return (
    <ul className={classes.items} aria-label={t('results')}>
      {items.map(({ id, name, outcome, error }) => (
        <li key={id} data-status={outcome}>
          <span>
            <StepMark status={outcome} />
          </span>
          <code>{name}</code>
          <small className={error ? classes.bad : ''}>
            {error ? [errorWords(error.code), error.engineMessage].filter(Boolean).join(' ') : t(`outcome_${outcome}`)}
          </small>
        </li>
      ))}
    </ul>
  );
}
