import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useRef } from 'react';
import { Keys } from '../../../ui/keys/keys.tsx';
import { LiveDot } from '../../../ui/state/live-dot.tsx';
import type { Shell, ShellState } from '../api/shell.ts';
import { useShellState } from '../hooks/use-shell.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import { KeyRow } from './key-row.tsx';
import { LinkDialog } from './link-dialog.tsx';
import classes from './terminal.module.css';

interface ShellViewProps {
  shell: Shell;
  onAgain(): void;
  onClose(): void;
}

/** A shell that is open, or was: its screen, and how it stands. */
export function ShellView({ shell, onAgain, onClose }: ShellViewProps) {
  const t = useTerminalWords();
  const state = useShellState(shell);
  const place = useRef<HTMLDivElement>(null);
  const end = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    place.current?.append(shell.host);
    void shell.begin().then(() => shell.focus());
    shell.focus();
    return () => shell.host.remove();
  }, [shell]);
  useEffect(() => {
    if (state.leaves > 0) end.current?.focus();
  }, [state.leaves]);
  return (
    <section className={classes.panel} aria-label={t('terminal')}>
      <header className={classes.head}>
        <b>{t('terminal')}</b>
        <code>{titleOf(shell, state, t)}</code>
        <span className={classes.space} />
        {state.status === 'away' && (
          <span className={classes.away} role="status">
            <LiveDot live={false} />
            {t('away')}
          </span>
        )}
        <ActionIcon ref={end} aria-label={t('close')} title={t('close')} onClick={onClose}>
          <IconX />
        </ActionIcon>
      </header>
      <div ref={place} className={classes.screen} />
      {state.end !== null && <EndLine end={state.end} onAgain={onAgain} />}
      <KeyRow shell={shell} state={state} />
      <footer className={classes.foot}>
        <span>{state.size && t('size', state.size)}</span>
        <span>UTF-8</span>
        <span>xterm-256color</span>
        <span className={classes.space} />
        <span>
          <Keys of="Ctrl Shift C" /> {t('copy')}
        </span>
        <span>
          <Keys of="Ctrl Shift V" /> {t('paste')}
        </span>
        <span>
          <Keys of="Ctrl Shift L" /> {t('leave')}
        </span>
      </footer>
      {state.link !== null && <LinkDialog url={state.link} onClose={() => shell.forgetLink()} />}
    </section>
  );
}

function EndLine({ end: { reason, code }, onAgain }: { end: NonNullable<ShellState['end']>; onAgain(): void }) {
  const t = useTerminalWords();
  const words = reason === 'exited' ? (code === null ? t('exited_unknown') : t('exited', { code })) : t(reason);
  return (
    <div className={classes.end} role="status">
      <span>{words}</span>
      {reason !== 'container_removed' && reason !== 'forbidden' && <Button onClick={onAgain}>{t('again')}</Button>}
    </div>
  );
}

function titleOf(shell: Shell, { command }: ShellState, t: ReturnType<typeof useTerminalWords>): string {
  if (command === null) return t('opening');
  const [program = '', ...rest] = command;
  const words = [program.slice(program.lastIndexOf('/') + 1), ...rest].join(' ');
  return t('as', { command: words, user: shell.wish.user ?? t('user_own') });
}
