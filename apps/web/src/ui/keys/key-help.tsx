import { Dialog } from '../overlay/dialog.tsx';
import { useUiWords } from '../words/ui-words.ts';
import classes from './keys.module.css';
import { Keys } from './keys.tsx';

export interface KeyLine {
  keys: string;
  words: string;
}

/** The `?` sheet: every key of the page that is open. */
export function KeyHelp({ lines, onClose }: { lines: readonly KeyLine[]; onClose(): void }) {
  const t = useUiWords();
  return (
    <Dialog title={t('keys')} onClose={onClose}>
      <ul className={classes.help}>
        {lines.map(({ keys, words }) => (
          <li key={keys}>
            {words}
            <Keys of={keys} />
          </li>
        ))}
      </ul>
      <p className={classes.hint}>{t('keys_hint')}</p>
    </Dialog>
  );
}
