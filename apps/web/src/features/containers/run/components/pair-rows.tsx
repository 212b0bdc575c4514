import { looksSecret } from '@berth/run-spec';
import { ActionIcon } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { useRun } from '../hooks/run-context.ts';
import type { PairRow } from '../model/run-form.ts';
import { useRunWords } from '../words/run-words.ts';
import { RemoveRow } from './remove-row.tsx';
import { RowField } from './row-field.tsx';
import { RowIssues } from './row-issues.tsx';
import classes from './rows.module.css';

/** Names and values, row by row. Values of env that look like secrets are hidden until asked for. */
export function PairRows({ list }: { list: 'env' | 'labels' }) {
  const { form } = useRun();
  if (form[list].length === 0) return null;
  return (
    <div className={classes.rows}>
      {form[list].map((row, index) => (
        <Pair key={row.id} list={list} row={row} n={index + 1} />
      ))}
    </div>
  );
}

function Pair({ list, row, n }: { list: 'env' | 'labels'; row: PairRow; n: number }) {
  const { dispatch } = useRun();
  const t = useRunWords();
  const [shown, setShown] = useState(false);
  const secret = list === 'env' && looksSecret(row.key, row.value);
  const path = `${list}.${row.key}`;
  const change = (pair: Partial<PairRow>) => dispatch({ do: 'changePair', list, id: row.id, pair });
  return (
    <>
      <div className={classes.pair}>
        <RowField
          path={path}
          label={t('row_field', { field: t(list === 'env' ? 'env_key' : 'label_key'), n })}
          value={row.key}
          placeholder={t(list === 'env' ? 'env_key' : 'label_key')}
          onChange={(key) => change({ key: key.trimStart() })}
        />
        <RowField
          path={`${path}.value`}
          label={t('row_field', { field: t('env_value'), n })}
          value={row.value}
          placeholder={t('env_value')}
          type={secret && !shown ? 'password' : 'text'}
          mark={secret && <SecretMark name={row.key} shown={shown} onToggle={() => setShown(!shown)} />}
          onChange={(value) => change({ value })}
        />
        <RemoveRow list={list} id={row.id} n={n} />
      </div>
      <RowIssues paths={[path]} />
    </>
  );
}

function SecretMark({ name, shown, onToggle }: { name: string; shown: boolean; onToggle(): void }) {
  const t = useRunWords();
  const label = t(shown ? 'hide_value' : 'show_value', { key: name });
  return (
    <>
      {t('secret')}
      <ActionIcon size={20} aria-label={label} title={label} onClick={onToggle}>
        {shown ? <IconEyeOff size={14} stroke={1.6} /> : <IconEye size={14} stroke={1.6} />}
      </ActionIcon>
    </>
  );
}
