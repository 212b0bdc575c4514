import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './fields.module.css';

interface BoxProps {
  label: ReactNode;
  description?: ReactNode;
  checked: boolean;
  onChange(checked: boolean): void;
  disabled?: boolean;
  className?: string | undefined;
}

/** A yes or no. */
export function Box({ onChange, className, ...rest }: BoxProps) {
  return (
    <Checkbox
      {...rest}
      onChange={(event) => onChange(event.currentTarget.checked)}
      classNames={{
        root: className ?? '',
        inner: classes.boxInner ?? '',
        labelWrapper: classes.boxWrap ?? '',
        label: classes.box ?? '',
        description: `${classes.description} ${classes.boxHelp}`,
      }}
    />
  );
}
