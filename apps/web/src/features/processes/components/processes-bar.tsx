import { Button, TextInput } from '@mantine/core';
import { IconBinaryTree, IconSearch } from '@tabler/icons-react';
import type { ReactNode, RefObject } from 'react';
import { useProcessesWords } from '../words/processes-words.ts';
import classes from './processes-panel.module.css';

interface ProcessesBarProps {
  input: RefObject<HTMLInputElement | null>;
  search: string;
  count: number;
  isTree: boolean;
  actions: ReactNode;
  onSearch(search: string): void;
  onTree(): void;
}

/** Search, order, how many there are, and what can be done. */
export function ProcessesBar({ input, search, count, isTree, actions, onSearch, onTree }: ProcessesBarProps) {
  const t = useProcessesWords();
  return (
    <div className={classes.bar}>
      <TextInput
        ref={input}
        className={classes.search ?? ''}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch />}
        value={search}
        onChange={(event) => onSearch(event.currentTarget.value)}
      />
      <Button
        variant={isTree ? 'default' : 'subtle'}
        aria-pressed={isTree}
        leftSection={<IconBinaryTree />}
        onClick={onTree}
      >
        {t('tree')}
      </Button>
      <span className={classes.count}>{t('count', { count })}</span>
      {actions}
    </div>
  );
}
