import type { ContainerSummary } from '@berth/contract';
import type { RowReason } from '../../model/row-reason.ts';
import { useExitText } from '../../words/exit-text.ts';
import { useStateWords } from '../../words/state-words.ts';
import classes from './reason-cell.module.css';

/** Why a container does not run, where its figures would mean nothing. */
export function ReasonCell({ row, reason }: { row: ContainerSummary; reason: RowReason }) {
  const t = useStateWords();
  const exitText = useExitText();
  const exit = reason.exit === null || row.state === 'restarting' ? null : exitText(row);
  const first = reason.loop === null ? (exit ?? t('loop.will')) : t('loop', { count: reason.loop });
  return (
    <span className={classes.reason} title={[first, reason.words].filter(Boolean).join('\n')}>
      <b>{first}</b>
      {reason.words !== null && <code>{reason.words}</code>}
    </span>
  );
}
