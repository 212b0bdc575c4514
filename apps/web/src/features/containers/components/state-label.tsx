import type { ContainerSummary, PendingAction } from '@berth/contract';
import { StateMark } from '../../../ui/state/state-mark.tsx';
import { conditionOf } from '../model/condition.ts';
import { useExitText } from '../words/exit-text.ts';
import { useStateWords } from '../words/state-words.ts';

interface StateLabelProps {
  row: ContainerSummary;
  /** A change that this page has asked for; the row's own wins. */
  asked?: PendingAction | undefined;
}

/** More failed checks than this say nothing more. */
const MOST = 99;

/** A container's state by colour, shape and word; while a change is under way, that. */
export function StateLabel({ row, asked }: StateLabelProps) {
  const t = useStateWords();
  const exitText = useExitText();
  const { kind, tone, note } = conditionOf(row);
  const pending = row.pending ?? asked;
  if (pending) return <StateMark shape="starting" tone="warn" word={t(`pending.${pending}`)} />;
  const word =
    row.state === 'created' && kind === 'failed' ? t('notStarted') : kind === 'unknown' ? row.state : t(`kind.${kind}`);
  const code =
    note === null ? undefined : t(`note.${note.key}`, { count: note.n, n: note.n > MOST ? `${MOST}+` : note.n });
  return <StateMark shape={kind} tone={tone} word={word} code={code} title={exitText(row) ?? undefined} />;
}
