import type { BulkAction, ContainerSummary } from '@berth/contract';
import { IconCopy } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { ErrorState } from '../../../../ui/feedback/error-state.tsx';
import { toast } from '../../../../ui/feedback/toast.tsx';
import { BulkBar } from '../../../../ui/filter/bulk-bar.tsx';
import { copyText } from '../../../../ui/parts/copy-text.ts';
import { changeContainers } from '../../api/change-containers.ts';
import type { Actions } from '../../hooks/use-actions.ts';
import { useActionWords } from '../../words/action-words.ts';
import { ActionGlyph } from '../actions/action-glyph.tsx';
import { RemoveDialog, type RemoveOptions } from '../dialogs/remove-dialog.tsx';
import classes from './bulk-actions.module.css';

interface BulkActionsProps {
  rows: readonly ContainerSummary[];
  actions: Actions;
  onClear(): void;
}

const offered = ['start', 'restart', 'stop', 'pause', 'unpause', 'kill'] as const;

/** What can be done with all selected containers at once: as a job, with a result for each in the tray. */
export function BulkActions({ rows, actions: { may, refusal }, onClear }: BulkActionsProps) {
  const t = useActionWords();
  const navigate = useNavigate();
  const [removing, setRemoving] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const fitting = (action: BulkAction) => rows.filter((row) => refusal(action, row) === null);
  const start = async (action: BulkAction, options: Partial<RemoveOptions> = {}) => {
    const ids = fitting(action).map(({ id }) => id);
    const jobId = await changeContainers(action, ids, options);
    const words = t('bulk.started', { action: t(action).replace('…', ''), count: ids.length });
    toast(words, { words: t('show'), run: () => void navigate({ to: '/jobs/$jobId', params: { jobId } }) });
    onClear();
  };
  const run = (action: BulkAction) => {
    setError(null);
    start(action).catch(setError);
  };
  const whyNot = (action: BulkAction) => (fitting(action).length === 0 ? t('blocked.none') : null);
  const buttons = offered
    .filter((action) => may(action) && (action !== 'unpause' || fitting(action).length > 0))
    .map((action) => ({
      key: action,
      icon: <ActionGlyph action={action} />,
      words: t(action),
      refusal: whyNot(action),
      run: () => run(action),
    }));
  const remove = {
    key: 'remove',
    icon: <ActionGlyph action="remove" />,
    words: t('remove'),
    danger: true,
    refusal: whyNot('remove'),
    run: () => setRemoving(true),
  };
  const copy = {
    key: 'copy',
    icon: <IconCopy />,
    words: t('copyNames'),
    run: () => void copyText(rows.map(({ name }) => name).join(' ')).then(() => toast(t('copied'))),
  };
  return (
    <>
      {error !== null && (
        <div className={classes.error}>
          <ErrorState error={error} title={t('bulk.failed')} />
        </div>
      )}
      <BulkBar
        selected={rows.length}
        actions={[...buttons, ...(may('remove') ? [remove] : []), copy]}
        onClear={onClear}
      />
      {removing && (
        <RemoveDialog
          rows={fitting('remove')}
          onRemove={(options) => start('remove', options)}
          onClose={() => setRemoving(false)}
        />
      )}
    </>
  );
}
