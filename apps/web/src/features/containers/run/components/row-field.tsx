import { TextInput } from '@mantine/core';
import type { ClipboardEvent, ReactNode } from 'react';
import { useRun } from '../hooks/run-context.ts';
import classes from './fields.module.css';

interface RowFieldProps {
  path: string;
  /** What is left by a blur, where fields of several rows share the path. */
  field?: string;
  autoFocus?: boolean;
  /** Not seen: the head of the rows says it. */
  label: string;
  value: string;
  onChange(value: string): void;
  placeholder?: string;
  /** A word inside the field at the right: free, from image, secret. */
  mark?: ReactNode;
  tone?: 'ok' | 'bad' | undefined;
  type?: 'text' | 'password';
  disabled?: boolean;
  onBlur?(): void;
  onPaste?(event: ClipboardEvent<HTMLInputElement>): void;
  list?: string;
}

/** A field of a row. What is wrong with it is said below the row. */
export function RowField({ path, field = path, label, value, onChange, mark, tone, onBlur, ...rest }: RowFieldProps) {
  const { issueAt, touch } = useRun();
  return (
    <TextInput
      {...rest}
      aria-label={label}
      value={value}
      error={tone === 'bad' || issueAt(path, field) !== undefined}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => {
        touch(field);
        onBlur?.();
      }}
      autoComplete="off"
      spellCheck={false}
      rightSection={mark && <span className={tone === 'ok' ? classes.ok : classes.mark}>{mark}</span>}
      rightSectionWidth="auto"
      rightSectionPointerEvents="auto"
      classNames={{
        root: classes.row ?? '',
        input: `${classes.mono} ${mark ? '' : classes.bare}`,
        section: classes.section ?? '',
      }}
    />
  );
}
