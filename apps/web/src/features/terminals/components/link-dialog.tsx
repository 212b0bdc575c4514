import { Button } from '@mantine/core';
import { Dialog } from '../../../ui/overlay/dialog.tsx';
import { useTerminalWords } from '../words/terminal-words.ts';
import classes from './terminal.module.css';

/** Asks before a link is opened that something in the container wrote, and shows where it really leads. */
export function LinkDialog({ url, onClose }: { url: string; onClose(): void }) {
  const t = useTerminalWords();
  const open = () => {
    window.open(url, '_blank', 'noopener,noreferrer');
    onClose();
  };
  return (
    <Dialog
      title={t('link_title')}
      onClose={onClose}
      foot={
        <>
          <Button data-autofocus onClick={onClose}>
            {t('link_keep')}
          </Button>
          <Button variant="filled" onClick={open}>
            {t('link_open')}
          </Button>
        </>
      }
    >
      <p>{t('link_words')}</p>
      <code className={classes.link}>{url}</code>
    </Dialog>
  );
}
