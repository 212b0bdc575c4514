import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { Keys } from '../keys/keys.tsx';
import { useUiWords } from '../words/ui-words.ts';
import classes from './bulk-bar.module.css';

export interface BulkAction {
  key: string;
  icon: ReactNode;
  words: string;
  danger?: boolean;
  /** Why it fits none of the selected; disables it. */
  refusal?: string | null;
  run(): void;
}

interface BulkBarProps {
  selected: number;
  actions: readonly BulkAction[];
  onClear(): void;
}

/** What can be done with the selected rows; floats above the status bar from the first selection on. */
export function BulkBar({ selected, actions, onClear }: BulkBarProps) {
  const t = useUiWords();
  if (selected === 0) return null;
  return (
    <div className={classes.bar} role="toolbar" aria-label={t('actions')}>
      <span className={classes.count} aria-live="polite">
        {t('selected', { n: selected })}
      </span>
      {actions.map(({ key, icon, words, danger, refusal, run }) => (
        <Button
          key={key}
          variant="transparent"
          className={`${classes.act} ${danger ? classes.danger : ''}`}
          leftSection={icon}
          aria-label={words}
          aria-disabled={refusal ? true : undefined}
          title={refusal ?? words}
          onClick={() => refusal || run()}
        >
          {words}
        </Button>
      ))}
      <Button
        variant="transparent"
        className={`${classes.act} ${classes.clear}`}
        rightSection={<Keys of="Esc" />}
        onClick={onClear}
      >
        {t('clear')}
      </Button>
    </div>
  );
}
