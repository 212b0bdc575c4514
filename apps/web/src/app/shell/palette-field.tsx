import { IconSearch } from '@tabler/icons-react';
import { Keys } from '../../ui/keys/keys.tsx';
import { useShellWords } from '../words/shell-words.ts';
import classes from './palette-field.module.css';

/** The way into the palette for whoever does not know its key yet. */
export function PaletteField({ onOpen }: { onOpen(): void }) {
  const t = useShellWords();
  const isApple = /Mac|iPhone|iPad/.test(navigator.platform);
  return (
    <button
      type="button"
      className={classes.field}
      onClick={onOpen}
      title={t('palette')}
      aria-keyshortcuts={isApple ? 'Meta+K' : 'Control+K'}
      aria-haspopup="dialog"
    >
      <IconSearch aria-hidden />
      <span>{t('palette')}</span>
      <Keys of={isApple ? '⌘ K' : 'Ctrl K'} />
    </button>
  );
}
