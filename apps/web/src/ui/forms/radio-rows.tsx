import { type ReactNode, useId } from 'react';
import classes from './radio-rows.module.css';

interface RadioRowsProps<T extends string> {
  label: string;
  value: T;
  options: readonly { readonly value: T; readonly label: ReactNode; readonly help: ReactNode }[];
  onChange(value: T): void;
}

/** One of a few ways, each with a sentence that says what it means. */
export function RadioRows<T extends string>({ label, value, options, onChange }: RadioRowsProps<T>) {
  const name = useId();
  return (
    <fieldset className={classes.rows}>
      <legend className={classes.legend}>{label}</legend>
      {options.map((option) => (
        <label key={option.value} className={classes.row}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            aria-describedby={`${name}-${option.value}`}
            onChange={() => onChange(option.value)}
          />
          <span>
            <b>{option.label}</b>
            <small id={`${name}-${option.value}`}>{option.help}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
