import { useUiWords } from '../words/ui-words.ts';
import classes from './changes-pill.module.css';

/** "3 changes": the list waits with its new order while the pointer is in it; a click applies it. */
export function ChangesPill({ count, onApply }: { count: number; onApply(): void }) {
  const t = useUiWords();
  if (count === 0) return null;
  return (
    <button type="button" className={classes.pill} title={t('changes_hint')} onClick={onApply}>
      {t('changes', { count })}
    </button>
  );
}
