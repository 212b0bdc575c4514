import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import '@mantine/core/styles/CloseButton.layer.css';
import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useUiWords } from '../words/ui-words.ts';
import classes from './dialog.module.css';
import { useReturnFocus } from './use-return-focus.ts';

interface DialogProps {
  title: ReactNode;
  onClose(): void;
  children: ReactNode;
  /** Buttons, right-aligned, the one that acts last. */
  foot?: ReactNode;
  role?: 'dialog' | 'alertdialog';
  width?: number;
}

/**
 * A dialog; a sheet from below on a phone. `Esc` and a click outside close it, and the focus is back where it was.
 * Mantine calls its section a dialog whatever it is told, and puts a role that it is given on a second element.
 */
export function Dialog({ title, onClose, children, foot, role = 'dialog', width = 480 }: DialogProps) {
  const t = useUiWords();
  useReturnFocus();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      size={width}
      closeButtonProps={{ 'aria-label': t('close') }}
      withCloseButton={role === 'dialog'}
      classNames={{
        inner: classes.inner ?? '',
        content: classes.content ?? '',
        header: classes.head ?? '',
        title: classes.title ?? '',
        body: classes.body ?? '',
      }}
    >
      <div ref={(inside) => inside?.closest('section')?.setAttribute('role', role)} className={classes.inside}>
        {children}
      </div>
      {foot && <footer className={classes.foot}>{foot}</footer>}
    </Modal>
  );
}
