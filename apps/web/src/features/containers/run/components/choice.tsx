import { NativeSelect } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import classes from './fields.module.css';
import { fieldClasses } from './text-field.tsx';

interface ChoiceProps<T extends string> {
  /** Seen above it; `hiddenLabel` is for rows, whose head says it. */
  label?: string;
  hiddenLabel?: string;
  value: T;
  options: readonly { readonly value: T; readonly label: string; readonly disabled?: boolean }[];
  onChange(value: T): void;
  autoFocus?: boolean;
}

/** One of a few words. */
export function Choice<T extends string>({
  label,
  hiddenLabel,
  value,
  options,
  onChange,
  autoFocus = false,
}: ChoiceProps<T>) {
  return (
    <NativeSelect
      label={label}
      aria-label={hiddenLabel}
      value={value}
      autoFocus={autoFocus}
      data={options.map((option) => ({ ...option }))}
      rightSection={<IconChevronDown size={14} stroke={1.6} />}
      onChange={(event) => {
        const chosen = options.find((option) => option.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
      classNames={{ ...fieldClasses, input: classes.select ?? '' }}
    />
  );
}
