import type { ContainerSummary } from '@berth/contract';
import { Note } from '../../../../ui/feedback/note.tsx';
import { rowReason } from '../../model/row-reason.ts';
import { useExitText } from '../../words/exit-text.ts';
import { useStateWords } from '../../words/state-words.ts';

/** Why a container does not run, with the engine's own words; nothing where nothing is wrong. */
export function EndNote({ row }: { row: ContainerSummary }) {
  const t = useStateWords();
  const exitText = useExitText();
  const reason = rowReason(row);
  if (reason === null) return null;
  const loop = reason.loop === null ? null : t('loop', { count: reason.loop });
  const words = exitText(row);
  return (
    <Note tone={reason.exit?.key === 'tooQuick' ? 'warn' : 'bad'} title={loop ?? words ?? t('loop.will')}>
      {loop !== null && words !== null && <p>{words}</p>}
      {reason.words !== null && <code>{reason.words}</code>}
    </Note>
  );
}
