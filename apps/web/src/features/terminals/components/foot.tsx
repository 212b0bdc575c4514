import { Keys } from '../../../ui/keys/keys.tsx';
import type { ShellState } from '../api/shell-state.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import classes from './foot.module.css';

/** The size of the terminal, what it speaks, and the keys that are not the program's. */
export function Foot({ state: { size, terminal } }: { state: ShellState }) {
  const t = useTerminalWords();
  const tty = terminal?.tty ?? true;
  return (
    <footer className={classes.foot}>
      <span>{size && tty && t('size', { ...size })}</span>
      <span className={classes.wide}>UTF-8</span>
      <span className={classes.wide}>{tty ? 'xterm-256color' : t('no_tty')}</span>
      <span className={classes.space} />
      <span>
        <Keys of="Ctrl Shift C" /> {t('copy')}
      </span>
      <span className={classes.wider}>
        <Keys of="Ctrl Shift V" /> {t('paste')}
      </span>
      <span className={classes.narrow}>
        <Keys of="Ctrl Shift F" /> {t('find')}
      </span>
      <span>
        <Keys of="Ctrl Shift L" /> {t('leave')}
      </span>
    </footer>
  );
}
