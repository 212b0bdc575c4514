import '@mantine/core/styles/Combobox.layer.css';
import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/ScrollArea.layer.css';
import { Autocomplete } from '@mantine/core';
import type { ClipboardEvent, ReactNode } from 'react';
import { useRun } from '../hooks/run-context.ts';
import { useIssueText } from '../words/issue-words.ts';
import classes from './fields.module.css';
import { fieldClasses } from './text-field.tsx';

interface SuggestFieldProps {
  path: string;
  label?: string;
  hiddenLabel?: string;
  value: string;
  /** What is offered; anything else may be typed. */
  options: readonly string[];
  onChange(value: string): void;
  placeholder?: string;
  icon?: ReactNode;
  mark?: ReactNode;
  tone?: 'ok' | 'bad' | undefined;
  autoFocus?: boolean;
  onPaste?(event: ClipboardEvent<HTMLInputElement>): void;
}

/** A line of text with offers below it. */
export function SuggestField(props: SuggestFieldProps) {
  const { path, label, hiddenLabel, value, options, onChange, placeholder, icon, mark, tone, ...rest } = props;
  const { issueAt, touch } = useRun();
  const issueText = useIssueText();
  const issue = issueAt(path);
  return (
    <Autocomplete
      {...rest}
      label={label}
      aria-label={hiddenLabel}
      value={value}
      data={[...new Set(options)]}
      limit={50}
      placeholder={placeholder}
      leftSection={icon}
      leftSectionWidth={28}
      rightSection={mark && <span className={tone === 'ok' ? classes.ok : classes.mark}>{mark}</span>}
      rightSectionWidth="auto"
      error={label === undefined ? issue !== undefined : issue && issueText(issue)}
      onChange={onChange}
      onBlur={() => touch(path)}
      // Who adds a row did not ask for the offers, which would cover the button that adds the next one.
      openOnFocus={props.autoFocus !== true}
      autoComplete="off"
      spellCheck={false}
      classNames={{
        ...fieldClasses,
        root: classes.row ?? '',
        input: `${classes.mono} ${icon ? classes.iconed : ''} ${mark ? '' : classes.bare}`,
      }}
    />
  );
}
