import '@mantine/core/styles/Progress.layer.css';
import { Button, Progress } from '@mantine/core';
import { formatBytes } from '../../../lib/format/bytes.ts';
import type { ShellState } from '../api/shell-state.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import classes from './terminal.module.css';

interface PasteProgressProps {
  pasting: NonNullable<ShellState['pasting']>;
  onCancel(): void;
}

/** How much of a long paste has been sent. */
export function PasteProgress({ pasting: { sent, total }, onCancel }: PasteProgressProps) {
  const t = useTerminalWords();
  return (
    <div className={classes.end} role="status">
      <span>{t('pasting', { sent: formatBytes(sent), total: formatBytes(total) })}</span>
      <Progress className={classes.progress ?? ''} value={(100 * sent) / total} size={3} aria-label={t('paste')} />
      <Button onClick={onCancel}>{t('paste_cancel')}</Button>
    </div>
  );
}
