import { IconX } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { Shell } from '../api/shell.ts';
import { useShellState } from '../hooks/use-shells.ts';
import { programWords } from '../model/shell-name.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import classes from './shell-tabs.module.css';

interface ShellTabProps {
  shell: Shell;
  /** Its place, where there are several. */
  number: number | null;
  current: boolean;
  ownUser: string;
  onShow(): void;
  onClose(): void;
}

/** One terminal by its program; the current one can be ended here, and this is where the keyboard goes when it leaves the screen. */
export function ShellTab({ shell, number, current, ownUser, onShow, onClose }: ShellTabProps) {
  const t = useTerminalWords();
  const { terminal, end, leaves } = useShellState(shell);
  const close = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (leaves > 0) close.current?.focus();
  }, [leaves]);
  const attached = shell.wish.kind === 'attach';
  const asked = shell.wish.kind === 'exec' ? shell.wish.user : null;
  const program = terminal === null ? t('opening') : programWords(terminal.command);
  const closing = end !== null ? t('close_tab') : attached ? t('detach') : t('close');
  return (
    <li data-current={current}>
      <button type="button" className={classes.tab} aria-current={current} title={program} onClick={onShow}>
        {number !== null && <small>{number}</small>}
        <span>{attached ? t('main') : program}</span>
        {!attached && terminal !== null && <small>{t('as_user', { user: terminal.user ?? asked ?? ownUser })}</small>}
      </button>
      {current && (
        <button
          ref={close}
          type="button"
          className={classes.close}
          aria-label={closing}
          title={closing}
          onClick={onClose}
        >
          <IconX size={14} stroke={1.8} />
        </button>
      )}
    </li>
  );
}
