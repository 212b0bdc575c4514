import { useEffect, useRef } from 'react';
import classes from './grid-checkbox.module.css';

interface GridCheckboxProps {
  label: string;
  checked: boolean;
  /** Some of what it stands for is chosen, not all. */
  some?: boolean;
  onToggle(range: boolean): void;
}

/** The box of a row: the browser's own, for a list draws one in every row that scrolls by. */
export function GridCheckbox({ label, checked, some = false, onToggle }: GridCheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = some;
  }, [some]);
  return (
    <input
      ref={box}
      type="checkbox"
      className={classes.box}
      aria-label={label}
      checked={checked}
      onChange={() => {}}
      onClick={(event) => onToggle(event.shiftKey)}
    />
  );
}
