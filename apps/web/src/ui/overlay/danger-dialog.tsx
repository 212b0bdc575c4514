import { Button, TextInput } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { Rich } from '../../lib/i18n/rich.tsx';
import { ErrorState } from '../feedback/error-state.tsx';
import { CmdBox } from '../parts/cmd-box.tsx';
import { useUiWords } from '../words/ui-words.ts';
import classes from './danger-dialog.module.css';
import { Dialog } from './dialog.tsx';

export interface Loss {
  key: string;
  icon: ReactNode;
  name: ReactNode;
  words?: ReactNode;
}

interface DangerDialogProps {
  /** Verb and object as a question, with the object's name. */
  title: ReactNode;
  /** One sentence: what is gone for good. */
  children: ReactNode;
  /** What is lost and what depends on it. */
  losses?: readonly Loss[];
  /** Choices before it happens. */
  options?: ReactNode;
  command?: string;
  /** To be typed where the data cannot come back, or more than five objects go. */
  typed?: string;
  /** Why it cannot be done as it is chosen; the button waits until there is no reason. */
  blocked?: string;
  /** The verb again. */
  verb: string;
  busy?: boolean;
  error?: unknown;
  onConfirm(): void;
  onClose(): void;
}

/** Asks before a destructive act: what is lost, who depends on it, the command. "Keep it" has the focus unless a name is to be typed. */
export function DangerDialog(props: DangerDialogProps) {
  const {
    title,
    children,
    losses = [],
    options,
    command,
    typed,
    blocked,
    verb,
    busy = false,
    error,
    onConfirm,
    onClose,
  } = props;
  const t = useUiWords();
  const [name, setName] = useState('');
  const ready = blocked === undefined && (typed === undefined || name === typed);
  const foot = (
    <>
      <Button onClick={onClose} data-autofocus={typed === undefined ? true : undefined}>
        {t('keep')}
      </Button>
      <Button type="submit" variant="filled" color="red" disabled={!ready || busy} title={blocked}>
        {verb}
      </Button>
    </>
  );
  return (
    <Dialog title={title} onClose={onClose} role="alertdialog">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (ready && !busy) onConfirm();
        }}
      >
        <div>{children}</div>
        {losses.length > 0 && (
          <ul className={classes.losses}>
            {losses.map((loss) => (
              <li key={loss.key}>
                {loss.icon}
                <b>{loss.name}</b>
                <span>{loss.words}</span>
              </li>
            ))}
          </ul>
        )}
        {options && <div className={classes.part}>{options}</div>}
        {typed !== undefined && (
          <TextInput
            className={classes.part ?? ''}
            label={
              <Rich text={t('type_to_confirm')} values={{ name: <code className={classes.name}>{typed}</code> }} />
            }
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
            autoComplete="off"
            spellCheck={false}
            data-autofocus
          />
        )}
        {command && (
          <div className={classes.part}>
            <CmdBox command={command} />
          </div>
        )}
        {error !== undefined && error !== null && (
          <div className={classes.part}>
            <ErrorState error={error} />
          </div>
        )}
        <footer className={classes.foot}>{foot}</footer>
      </form>
    </Dialog>
  );
}
