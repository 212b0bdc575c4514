import { Button } from '@mantine/core';
import { Keys } from '../../../ui/keys/keys.tsx';
import type { Shell } from '../api/shell.ts';
import { useShellState } from '../hooks/use-shells.ts';
import { keyCaps } from '../model/key-caps.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import classes from './terminal.module.css';

/** Says to whom the keys go while one is attached to the main process, and how to leave it running. */
export function AttachHint({ shell }: { shell: Shell }) {
  const t = useTerminalWords();
  const { terminal, status } = useShellState(shell);
  if (terminal === null || status === 'ended') return null;
  const caps = keyCaps(terminal.detachKeys);
  const words = !terminal.input ? 'attached_watch' : terminal.tty ? 'attached' : 'attached_lines';
  return (
    <div className={classes.hint}>
      <span>{t(words)}</span>
      {caps.length > 0 && (
        <span className={classes.caps}>
          {caps.map((cap) => (
            <Keys key={cap} of={cap} />
          ))}
          {t('detaches')}
        </span>
      )}
      <Button size="xs" onClick={() => shell.detach()}>
        {t('detach')}
      </Button>
    </div>
  );
}
