import type { ContainerSummary } from '@berth/contract';
import { IconX } from '@tabler/icons-react';
import { ApiError } from '../../../../lib/api/api-error.ts';
import { errorText, useErrorWords } from '../../../../lib/errors/error-text.ts';
import { StateShape } from '../../../../ui/state/state-shape.tsx';
import type { Failure } from '../../api/use-changes.ts';
import { useActionWords } from '../../words/action-words.ts';
import classes from './failure-line.module.css';
import { RowButton } from './row-button.tsx';

interface FailureLineProps {
  row: Pick<ContainerSummary, 'name'>;
  failure: Failure;
  onDismiss(): void;
}

/** A change that was refused, below its row: what was not done, why, and the engine's own words. */
export function FailureLine({ row, failure: { action, error }, onDismiss }: FailureLineProps) {
  const t = useActionWords();
  useErrorWords();
  const engine = error instanceof ApiError ? error.engineMessage : null;
  const words = errorText(error);
  return (
    <span className={classes.line} role="alert" title={[words, engine].filter(Boolean).join('\n')}>
      <StateShape shape="failed" tone="bad" size={10} />
      <b>{t(`failed_${action}`, { name: row.name })}</b>
      <span>{words}</span>
      {engine !== null && <code>{engine}</code>}
      <RowButton reachable words={t('dismiss')} icon={<IconX aria-hidden />} onClick={onDismiss} />
    </span>
  );
}
