import { type ContainerSummary, signals } from '@berth/contract';
import { Button, NativeSelect } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from '../../../../ui/overlay/dialog.tsx';
import { CmdBox } from '../../../../ui/parts/cmd-box.tsx';
import type { Signal } from '../../api/change-container.ts';
import { dockerCommand } from '../../model/docker-command.ts';
import { useActionWords } from '../../words/action-words.ts';
import classes from './dialogs.module.css';

interface KillDialogProps {
  row: ContainerSummary;
  onKill(signal: Signal): void;
  onClose(): void;
}

/** Sends a signal of one's choice to the main process of a container. */
export function KillDialog({ row, onKill, onClose }: KillDialogProps) {
  const t = useActionWords();
  const [signal, setSignal] = useState<(typeof signals)[number]>('TERM');
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onKill(signal);
    onClose();
  };
  return (
    <Dialog title={t('kill.title', { name: row.name })} onClose={onClose}>
      <form className={classes.form} onSubmit={submit}>
        <NativeSelect
          label={t('kill.signal')}
          description={t('kill.words')}
          data={signals.map((value) => ({ value, label: `SIG${value}` }))}
          value={signal}
          onChange={({ currentTarget }) => setSignal(signals.find((name) => name === currentTarget.value) ?? signal)}
          data-autofocus
        />
        <CmdBox command={dockerCommand.kill([row.name], signal)} />
        <footer className={classes.foot}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="filled" color="red">
            {t('kill.do', { signal })}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}
