import type { Job } from '@berth/contract';
import { IconCheck } from '@tabler/icons-react';
import { formatBytes } from '../../../lib/format/bytes.ts';
import { StateShape } from '../../../ui/state/state-shape.tsx';
import { useJobWords } from '../words/job-words.ts';
import marks from './job.module.css';
import classes from './job-pane.module.css';

type Step = Job['steps'][number];

/** The steps of a job, or the layers of a pull. */
export function JobSteps({ steps }: { steps: readonly Step[] }) {
  const t = useJobWords();
  if (steps.length === 0) return null;
  return (
    <ol className={classes.steps} aria-label={t('steps')}>
      {steps.map((step, n) => (
        <li key={step.key} data-status={step.status} aria-current={step.status === 'running' ? 'step' : undefined}>
          <span>
            <StepMark status={step.status} />
          </span>
          <span className={classes.number}>{n + 1}</span>
          <span className={classes.words}>{step.title}</span>
          <small>{amount(step)}</small>
        </li>
      ))}
    </ol>
  );
}

/** The state of a step or of one object of a job. */
export function StepMark({ status }: { status: Step['status'] }) {
  const t = useJobWords();
  const words = t(`outcome_${status}`);
  if (status === 'done') return <IconCheck className={marks.check} role="img" aria-label={words} />;
  if (status === 'failed') return <StateShape shape="failed" tone="bad" label={words} />;
  const shape = status === 'running' ? marks.ring : marks.wait;
  return <span className={shape} role="img" aria-label={words} />;
}

function amount({ current, total, status }: Step): string {
  if (total === null || status === 'waiting') return '';
  if (status === 'done' || current === null) return formatBytes(total);
  return `${formatBytes(current)} / ${formatBytes(total)}`;
}
