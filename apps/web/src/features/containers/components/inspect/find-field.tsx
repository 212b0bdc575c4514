import { ActionIcon, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import { Rich } from '../../../../lib/i18n/rich.tsx';
import { useInspectWords } from '../../words/inspect-words.ts';
import classes from './inspect-panel.module.css';
import type { Hits } from './use-raw-hits.ts';

interface FindFieldProps {
  input: RefObject<HTMLInputElement | null>;
  find: string;
  onFind(next: string): void;
  hits: Hits;
}

/** A text to find in keys and values, how often it is there, and the way from hit to hit: Enter, Shift Enter. */
export function FindField({ input, find, onFind, hits }: FindFieldProps) {
  const t = useInspectWords();
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') hits.step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape' && find !== '') onFind('');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <>
      <TextInput
        ref={input}
        className={classes.search ?? ''}
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        leftSection={<IconSearch />}
        value={find}
        onChange={(event) => onFind(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {find.trim() !== '' && (
        <span className={classes.hits}>
          <span role="status">
            {hits.count === 0 ? (
              t('none')
            ) : (
              <Rich text={t('hits', { count: hits.count })} values={{ hit: hits.hit === 0 ? '–' : hits.hit }} />
            )}
          </span>
          <ActionIcon
            size={24}
            disabled={hits.count === 0}
            aria-label={t('previous')}
            title={t('previous')}
            onClick={() => hits.step(-1)}
          >
            <IconChevronUp />
          </ActionIcon>
          <ActionIcon
            size={24}
            disabled={hits.count === 0}
            aria-label={t('next')}
            title={t('next')}
            onClick={() => hits.step(1)}
          >
            <IconChevronDown />
          </ActionIcon>
        </span>
      )}
    </>
  );
}
