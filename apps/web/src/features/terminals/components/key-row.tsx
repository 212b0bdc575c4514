import { IconArrowDown, IconArrowLeft, IconArrowRight, IconArrowUp } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { Shell } from '../api/shell.ts';
import type { ShellState } from '../api/shell-state.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import classes from './key-row.module.css';

const keys = [
  ['key_escape', '\x1b', 'Esc'],
  ['key_tab', '\t', 'Tab'],
] as const;

const arrows: readonly (readonly ['key_left' | 'key_up' | 'key_down' | 'key_right', string, ReactNode])[] = [
  ['key_left', '\x1b[D', <IconArrowLeft key="left" />],
  ['key_up', '\x1b[A', <IconArrowUp key="up" />],
  ['key_down', '\x1b[B', <IconArrowDown key="down" />],
  ['key_right', '\x1b[C', <IconArrowRight key="right" />],
];

/** The keys that a phone does not have. */
export function KeyRow({ shell, state }: { shell: Shell; state: ShellState }) {
  const t = useTerminalWords();
  const key = ([words, text, face]: readonly [Parameters<typeof t>[0], string, ReactNode]) => (
    <button
      key={words}
      type="button"
      aria-label={t(words)}
      // Keeps the focus, and with it the phone's own keyboard.
      onPointerDown={(event) => event.preventDefault()}
      onClick={() => shell.input.type(text)}
    >
      {face}
    </button>
  );
  return (
    <div className={classes.keyRow} role="toolbar" aria-label={t('keys')}>
      {keys.map(key)}
      <button
        type="button"
        aria-label={t('key_control')}
        aria-pressed={state.control}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          shell.input.toggleControl();
          shell.focus();
        }}
      >
        Ctrl
      </button>
      {arrows.map(key)}
    </div>
  );
}
