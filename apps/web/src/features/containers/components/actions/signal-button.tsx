import type { ContainerSummary } from '@berth/contract';
import { Button } from '@mantine/core';
import { useChanges } from '../../api/use-changes.ts';
import { useActions } from '../../hooks/use-actions.ts';
import { useChosen } from '../../hooks/use-chosen.ts';
import { useActionWords } from '../../words/action-words.ts';
import { ContainerDialogs } from '../dialogs/container-dialogs.tsx';
import { FailureLine } from './failure-line.tsx';

/** Sends a signal to the main process of a container, by the dialog that shows the command; nothing for who may not. */
export function SignalButton({ row }: { row: ContainerSummary }) {
  const t = useActionWords();
  const { may, refusal } = useActions();
  const changes = useChanges();
  const { open, choose, close } = useChosen(changes);
  if (!may('kill')) return null;
  const why = refusal('kill', row);
  const failure = changes.failures.get(row.id);
  return (
    <>
      {failure !== undefined && <FailureLine row={row} failure={failure} onDismiss={() => changes.dismiss(row.id)} />}
      <Button disabled={why !== null} title={why ?? undefined} onClick={() => choose('killWith', row)}>
        {t('killWith')}
      </Button>
      {open !== null && <ContainerDialogs open={open} changes={changes} onClose={close} />}
    </>
  );
}
