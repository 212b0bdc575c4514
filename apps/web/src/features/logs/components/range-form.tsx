import { Button } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { fromLocalField, toLocalField } from '../model/local-field.ts';
import type { LogAddress } from '../model/log-address.ts';
import { useLogWords } from '../words/log-words.ts';
import classes from './range-menu.module.css';

interface RangeFormProps {
  from: string | undefined;
  to: string | undefined;
  onApply(range: Pick<LogAddress, 'from' | 'to'>): void;
}

/** From a moment to another, either of which may be open. */
export function RangeForm({ from, to, onApply }: RangeFormProps) {
  const t = useLogWords();
  const [begin, setBegin] = useState(toLocalField(from));
  const [end, setEnd] = useState(toLocalField(to));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const iso = (text: string) => {
      const time = fromLocalField(text);
      return time === null ? undefined : new Date(time).toISOString();
    };
    onApply({ from: iso(begin), to: iso(end) });
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Field label={t('from')} value={begin} onChange={setBegin} />
      <Field label={t('to')} value={end} onChange={setEnd} />
      <Button type="submit" disabled={begin === '' && end === ''}>
        {t('apply')}
      </Button>
    </form>
  );
}

/** One moment, and what is done with it. */
export function MomentField({
  label,
  action,
  onSubmit,
}: {
  label: string;
  action: string;
  onSubmit(time: number): void;
}) {
  const [text, setText] = useState('');
  const time = fromLocalField(text);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (time !== null) onSubmit(time);
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <Field label={label} value={text} onChange={setText} />
      <Button type="submit" disabled={time === null}>
        {action}
      </Button>
    </form>
  );
}

function Field({ label, value, onChange }: { label: string; value: string; onChange(value: string): void }) {
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        step={1}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
