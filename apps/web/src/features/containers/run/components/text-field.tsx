import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { useRun } from '../hooks/run-context.ts';
import { useIssueText } from '../words/issue-words.ts';
import classes from './fields.module.css';

interface TextFieldProps {
  /** The field of the spec that it fills. */
  path: string;
  label: string;
  value: string;
  onChange(value: string): void;
  placeholder?: string;
  description?: ReactNode;
  mono?: boolean;
}

/** One labelled line of text, with its issue below once it was left. */
export function TextField({ path, label, value, onChange, placeholder, description, mono = true }: TextFieldProps) {
  const { issueAt, touch } = useRun();
  const issueText = useIssueText();
  const issue = issueAt(path);
  return (
    <TextInput
      label={label}
      value={value}
      placeholder={placeholder}
      description={description}
      error={issue && issueText(issue)}
      onChange={(event) => onChange(event.currentTarget.value)}
      onBlur={() => touch(path)}
      autoComplete="off"
      spellCheck={false}
      classNames={{ ...fieldClasses, input: mono ? classes.mono : '' }}
      inputWrapperOrder={['label', 'input', 'error', 'description']}
    />
  );
}

/** Names for Mantine's parts of a field, as the kit draws them. */
export const fieldClasses = {
  label: classes.label ?? '',
  error: classes.error ?? '',
  description: classes.description ?? '',
  section: classes.section ?? '',
};
