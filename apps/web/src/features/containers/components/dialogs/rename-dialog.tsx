import { type ContainerSummary, containerNameSchema } from '@berth/contract';
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { isApiError } from '../../../../lib/api/api-error.ts';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { FieldError } from '../../../../ui/forms/field.tsx';
import { Dialog } from '../../../../ui/overlay/dialog.tsx';
import { CmdBox } from '../../../../ui/parts/cmd-box.tsx';
import { changeContainer } from '../../api/change-container.ts';
import { dockerCommand } from '../../model/docker-command.ts';
import { useActionWords } from '../../words/action-words.ts';
import classes from './dialogs.module.css';

interface RenameDialogProps {
  row: ContainerSummary;
  onDone(name: string): void;
  onClose(): void;
}

/** Gives a container another name; a name that is taken is said at the field. */
export function RenameDialog({ row, onDone, onClose }: RenameDialogProps) {
  const t = useActionWords();
  const [name, setName] = useState(row.name);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const wrong = wrongName(name, row.name, error);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wrong !== null || busy) return;
    setBusy(true);
    try {
      await changeContainer(row.id, { action: 'rename', name });
      onDone(name);
      onClose();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  const atField = tried && wrong !== null;
  return (
    <Dialog title={t('rename.title', { name: row.name })} onClose={onClose}>
      <form className={classes.form} onSubmit={(event) => void submit(event)}>
        <TextInput
          label={t('rename.label')}
          value={name}
          onChange={(event) => {
            setName(event.currentTarget.value);
            setError(null);
          }}
          onBlur={() => name !== row.name && setTried(true)}
          error={atField && <FieldError>{t(`rename.${wrong}`)}</FieldError>}
          autoComplete="off"
          spellCheck={false}
          classNames={{ input: classes.mono ?? '' }}
          data-autofocus
        />
        {error !== null && wrong === null && <ErrorState error={error} />}
        <CmdBox command={dockerCommand.rename(row.name, name)} />
        <footer className={classes.foot}>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button type="submit" variant="filled" disabled={busy || atField}>
            {t('rename.do')}
          </Button>
        </footer>
      </form>
    </Dialog>
  );
}

function wrongName(name: string, before: string, error: unknown): 'wrong' | 'taken' | 'unchanged' | null {
  if (isApiError(error, 'container_name_taken')) return 'taken';
  if (name === before || isApiError(error, 'container_name_unchanged')) return 'unchanged';
  return containerNameSchema.safeParse(name).success ? null : 'wrong';
}
