import '@mantine/core/styles/Checkbox.layer.css';
import type { ContainerSummary } from '@berth/contract';
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useCan } from '../../../../lib/session/session.ts';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { DangerDialog } from '../../../../ui/overlay/danger-dialog.tsx';
import { needsForce } from '../../model/actions.ts';
import { dockerCommand } from '../../model/docker-command.ts';
import { useActionWords } from '../../words/action-words.ts';
import classes from './dialogs.module.css';
import { useLosses } from './use-losses.tsx';

export interface RemoveOptions {
  readonly force: boolean;
  readonly volumes: boolean;
}

interface RemoveDialogProps {
  rows: readonly ContainerSummary[];
  /** Asks for the removal; the dialog closes when it is accepted, and says why when it is not. */
  onRemove(options: RemoveOptions): Promise<void>;
  onClose(): void;
}

/** From so many on, the number is to be typed. */
const MANY = 6;

/** Asks before containers are removed: what is lost, who depends on them, the command. */
export function RemoveDialog({ rows, onRemove, onClose }: RemoveDialogProps) {
  const t = useActionWords();
  const can = useCan();
  const [force, setForce] = useState(false);
  const [volumes, setVolumes] = useState(false);
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { losses, lines, error: unread } = useLosses(rows, volumes);
  const names = rows.map(({ name }) => name);
  const many = rows.length > 1;
  const count = rows.length;
  const name = names[0] ?? '';
  const confirm = async () => {
    setBusy(true);
    setError(null);
    try {
      await onRemove({ force, volumes });
      onClose();
    } catch (failure) {
      setError(failure);
      setBusy(false);
    }
  };
  const options = (
    <div className={classes.options}>
      {rows.some(needsForce) && (
        <Checkbox
          checked={force}
          onChange={(event) => setForce(event.currentTarget.checked)}
          label={t(many ? 'remove.force.many' : 'remove.force')}
        />
      )}
      {losses.volumes.length > 0 && can('volume:remove') && (
        <Checkbox
          checked={volumes}
          onChange={(event) => setVolumes(event.currentTarget.checked)}
          label={t(many ? 'remove.volumes.many' : 'remove.volumes')}
        />
      )}
      {unread !== null && <ErrorState error={unread} title={t('remove.preview.failed')} />}
    </div>
  );
  const typed =
    count >= MANY ? String(count) : volumes && losses.volumes.length > 0 ? (many ? String(count) : name) : undefined;
  return (
    <DangerDialog
      title={many ? t('remove.title.many', { count }) : t('remove.title', { name })}
      losses={lines}
      options={options}
      command={dockerCommand.remove(names, { force, volumes })}
      {...(typed === undefined ? {} : { typed })}
      {...(!many && !force && rows.some(needsForce) ? { blocked: t('remove.blocked', { name }) } : {})}
      verb={many ? t('remove.do.many', { count }) : t('remove.do', { name })}
      busy={busy}
      error={error}
      onConfirm={() => void confirm()}
      onClose={onClose}
    >
      {t(many ? 'remove.lead.many' : 'remove.lead')}
    </DangerDialog>
  );
}
