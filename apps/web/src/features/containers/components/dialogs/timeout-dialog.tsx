import type { ContainerSummary } from '@berth/contract';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { FieldError } from '../../../../ui/forms/field.tsx';
import { Dialog } from '../../../../ui/overlay/dialog.tsx';
import { CmdBox } from '../../../../ui/parts/cmd-box.tsx';
import { dockerCommand } from '../../model/docker-command.ts';
import { useActionWords } from '../../words/action-words.ts';
import classes from './dialogs.module.css';

interface TimeoutDialogProps {
  row: ContainerSummary;
  onStop(timeout: number | undefined): void;
  onClose(): void;
}

/** Stops a container with a time to end by itself. */
export function TimeoutDialog({ row, onStop, onClose }: TimeoutDialogProps) {
  const t = useActionWords();
  const [text, setText] = useState('');
  const timeout = readTimeout(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (timeout === null) return;
    onStop(timeout);
    onClose();
  };
  return (
    <Dialog title={t('stop.title', { name: row.name })} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <TextInput
          label={t('stop.timeout')}
          description={t('stop.timeout.words')}
          inputMode="numeric"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          error={timeout === null && <FieldError>{t('stop.timeout.wrong')}</FieldError>}
          data-autofocus
        />
        <CmdBox command={dockerCommand.stop([row.name], timeout ?? undefined)} />
        <footer className={classes.foot}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="filled" disabled={timeout === null}>
            {t('stop')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

/** Seconds as typed: undefined where it is left to the container, null where it is no such number. */
function readTimeout(text: string): number | undefined | null {
  if (text.trim() === '') return undefined;
  const seconds = Number(text);
  return Number.isInteger(seconds) && seconds >= -1 && seconds <= 3600 ? seconds : null;
}
