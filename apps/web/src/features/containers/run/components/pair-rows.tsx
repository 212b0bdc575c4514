import { looksSecret } from '@berth/run-spec';
import { ActionIcon } from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';
import { useState } from 'react';
import { FieldError } from '../../../../ui/forms/field.tsx';
import { useRun } from '../hooks/run-context.ts';
import type { PairRow } from '../model/run-form.ts';
import { useIssueText } from '../words/issue-words.ts';
import { useRunWords } from '../words/run-words.ts';
import { RemoveRow } from './remove-row.tsx';
import { RowField } from './row-field.tsx';
import classes from './rows.module.css';

/** Names and values, row by row. Values of env that look like secrets are hidden until asked for. */
export function PairRows({ list, added }: { list: 'env' | 'labels'; added: number | undefined }) {
  const { form } = useRun();
  if (form[list].length === 0) return null;
  return (
    <div className={classes.rows}>
      {form[list].map((row, index) => (
        <Pair key={row.id} list={list} row={row} n={index + 1} isAdded={row.id === added} />
      ))}
    </div>
  );
}

interface PairProps {
  list: 'env' | 'labels';
  row: PairRow;
  n: number;
  isAdded: boolean;
}

function Pair({ list, row, n, isAdded }: PairProps) {
  const { dispatch, issueAt } = useRun();
  const issueText = useIssueText();
  const t = useRunWords();
  const [shown, setShown] = useState(false);
  const secret = list === 'env' && looksSecret(row.key, row.value);
  // Rows without a name share a path, so a row is left by its id; one that is empty is not there yet.
  const field = `${list}#${row.id}`;
  const path = row.key === '' && row.value === '' ? field : `${list}.${row.key}`;
  const issue = issueAt(path, field);
  const change = (pair: Partial<PairRow>) => dispatch({ do: 'changePair', list, id: row.id, pair });
  return (
    <>
      <div className={classes.pair}>
        <RowField
          path={path}
          field={field}
          autoFocus={isAdded}
          label={t('row_field', { field: t(list === 'env' ? 'env_key' : 'label_key'), n })}
          value={row.key}
          placeholder={t(list === 'env' ? 'env_key' : 'label_key')}
          onChange={(key) => change({ key: key.trimStart() })}
        />
        <RowField
          path={`${path}.value`}
          field={`${field}.value`}
          label={t('row_field', { field: t('env_value'), n })}
          value={row.value}
          placeholder={t('env_value')}
          type={secret && !shown ? 'password' : 'text'}
          mark={secret && <SecretMark name={row.key} shown={shown} onToggle={() => setShown(!shown)} />}
          onChange={(value) => change({ value })}
        />
        <RemoveRow list={list} id={row.id} n={n} />
      </div>
      {issue && <FieldError>{issueText(issue)}</FieldError>}
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
