import { IconX } from '@tabler/icons-react';
import { useUiWords } from '../words/ui-words.ts';
import classes from './filter-bar.module.css';

export interface Token {
  id: string;
  key: string;
  op: string;
  value: string;
  /** "is not": its word is red. */
  negated?: boolean;
}

/** `state | is | running ×` */
export function FilterToken({ token, onRemove }: { token: Token; onRemove(): void }) {
  const t = useUiWords();
  return (
    <span className={`${classes.token} ${token.negated ? classes.not : ''}`}>
      <span className={classes.key}>{token.key}</span>
      <span className={classes.op}>{token.op}</span>
      <span className={classes.value}>{token.value}</span>
      <button type="button" aria-label={t('remove_filter', { key: `${token.key} ${token.value}` })} onClick={onRemove}>
        <IconX />
      </button>
    </span>
  );
}
