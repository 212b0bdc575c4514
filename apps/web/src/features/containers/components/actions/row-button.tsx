import type { MouseEvent, ReactNode } from 'react';
import classes from './row-button.module.css';

interface RowButtonProps {
  /** The action, with its reason when it is off. */
  words: string;
  icon: ReactNode;
  /** The docker command that does the same, for the tooltip. */
  command?: string;
  /** Why it cannot be done now. */
  refusal?: string | null;
  /** Tab stops at it: there is no key that does the same. */
  reachable?: boolean;
  onClick(event: MouseEvent<HTMLButtonElement>): void;
}

/** An icon at the end of a row: a plain button, for a list draws hundreds of them. */
export function RowButton({ words, icon, command, refusal = null, reachable = false, onClick }: RowButtonProps) {
  return (
    <button
      type="button"
      className={classes.button}
      aria-label={words}
      aria-disabled={refusal === null ? undefined : true}
      title={refusal === null ? [words, command].filter(Boolean).join('\n') : `${words}: ${refusal}`}
      tabIndex={reachable ? 0 : -1}
      onClick={(event) => refusal === null && onClick(event)}
    >
      {icon}
    </button>
  );
}
