import type { Mount } from '@berth/run-spec';
import { IconArrowRight } from '@tabler/icons-react';
import { useCan } from '../../../../lib/session/session.ts';
import { useRun } from '../hooks/run-context.ts';
import type { MountRow as Row } from '../model/run-form.ts';
import { useRunWords } from '../words/run-words.ts';
import { Choice } from './choice.tsx';
import { MountSource } from './mount-source.tsx';
import { RemoveRow } from './remove-row.tsx';
import { RiskNotes } from './risk-note.tsx';
import { RowField } from './row-field.tsx';
import { RowIssues } from './row-issues.tsx';
import classes from './rows.module.css';

/** One mount: a volume, a path of the host (by permission), or memory. */
export function MountRow({ row, index, isAdded }: { row: Row; index: number; isAdded: boolean }) {
  const { dispatch, facts } = useRun();
  const t = useRunWords();
  const mayBind = useCan()('host:root');
  const path = `mounts.${index}`;
  const n = index + 1;
  const change = (mount: Partial<Mount>) => dispatch({ do: 'changeMount', id: row.id, mount });
  const changeType = (type: Mount['type']) =>
    change({ type, source: '', ...(type === 'tmpfs' ? {} : { readOnly: false }) });
  const access = row.readOnly ? 'ro' : 'rw';
  return (
    <>
      <div className={classes.mount}>
        <Choice
          hiddenLabel={t('row_field', { field: t('mount_type'), n })}
          autoFocus={isAdded}
          value={row.type}
          options={(['volume', 'bind', 'tmpfs'] as const).map((value) => ({
            value,
            label: t(`mount.${value}`),
            disabled: value === 'bind' && !mayBind,
          }))}
          onChange={changeType}
        />
        <MountSource row={row} index={index} onChange={(source) => change({ source })} />
        <IconArrowRight className={classes.arrow} size={16} stroke={1.6} aria-hidden />
        <RowField
          path={`${path}.target`}
          label={t('row_field', { field: t('mount_target'), n })}
          value={row.target}
          placeholder={facts.imageDetail?.volumes[0] ?? '/data'}
          onChange={(target) => change({ target })}
        />
        <Choice
          hiddenLabel={t('row_field', { field: t('access'), n })}
          value={access}
          options={[
            { value: 'rw', label: t('read_write') },
            { value: 'ro', label: t('read_only') },
          ]}
          onChange={(chosen) => change({ readOnly: chosen === 'ro' })}
        />
        <RemoveRow list="mounts" id={row.id} n={n} />
      </div>
      <RowIssues paths={['source', 'target', 'readOnly'].map((field) => `${path}.${field}`)} />
      <RiskNotes path={path} />
    </>
  );
}
