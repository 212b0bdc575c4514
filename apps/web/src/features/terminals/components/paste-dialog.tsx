import { Button } from '@mantine/core';
import { formatBytes } from '../../../lib/format/bytes.ts';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { EngineText } from '../../../ui/parts/engine-text.tsx';
import { longestPaste, type Paste } from '../model/paste.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import classes from './terminal.module.css';

interface PasteDialogProps {
  paste: Paste;
  onPaste(): void;
  onClose(): void;
}

const previewLength = 4000;

/** Shows a paste before it is sent: a program that knows no pastes would run each of its lines at once. */
export function PasteDialog({ paste, onPaste, onClose }: PasteDialogProps) {
  const t = useTerminalWords();
  const { lines, bytes, removed, raw, text } = paste;
  const tooLong = bytes > longestPaste;
  return (
    <Dialog
      title={t('paste_title', { count: lines })}
      onClose={onClose}
      width={560}
      foot={
        <>
          <Button data-autofocus onClick={onClose}>
            {t('paste_keep')}
          </Button>
          <Button variant="filled" disabled={text === '' || tooLong} onClick={onPaste}>
            {t(removed.size > 0 ? 'paste_without' : 'paste_send')}
          </Button>
        </>
      }
    >
      {tooLong && <p>{t('paste_too_long', { most: formatBytes(longestPaste) })}</p>}
      {!tooLong && text.includes('\n') && <p>{t('paste_runs')}</p>}
      {removed.size > 0 && (
        <p>
          {t('paste_removes')} <code>{[...removed].map(([name, times]) => `${times} × ${name}`).join(', ')}</code>
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and the keyboard must be able to scroll it */}
      <section className={classes.preview} tabIndex={0} aria-label={t('paste_preview')}>
        <EngineText text={raw.slice(0, previewLength)} />
        {raw.length > previewLength && '…'}
      </section>
      <small className={classes.amount}>{formatBytes(bytes)}</small>
    </Dialog>
  );
}
