import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconSearch } from '@tabler/icons-react';
import type { KeyboardEvent, RefObject } from 'react';
import type { SearchView } from '../hooks/use-log-search.ts';
import { useLogWords } from '../words/log-words.ts';
import classes from './log-bar.module.css';

interface SearchFieldProps {
  input: RefObject<HTMLInputElement | null>;
  search: SearchView;
  onStep(direction: 1 | -1): void;
}

/** Searches the loaded lines: Enter goes to the next hit, Shift Enter to the previous, Esc clears. */
export function SearchField({ input, search, onStep }: SearchFieldProps) {
  const t = useLogWords();
  const { query, setQuery, hits, current } = search;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    if (event.key !== 'Escape') return;
    if (query.text === '') input.current?.blur();
    else setQuery({ ...query, text: '' });
  };
  return (
    <div className={classes.search}>
      <IconSearch aria-hidden />
      <input
        ref={input}
        type="text"
        spellCheck={false}
        aria-label={t('search')}
        placeholder={t('search')}
        value={query.text}
        onChange={(event) => setQuery({ ...query, text: event.currentTarget.value })}
        onKeyDown={onKeyDown}
      />
      <button
        type="button"
        className={classes.case}
        aria-pressed={query.matchCase}
        aria-label={t('match_case')}
        title={t('match_case')}
        onClick={() => setQuery({ ...query, matchCase: !query.matchCase })}
      >
        Aa
      </button>
      {query.text !== '' && (
        <>
          <span className={classes.hits} role="status">
            {hits.length === 0
              ? t('hits_none')
              : t('hits', { at: current === null ? '–' : hits.indexOf(current) + 1, count: hits.length })}
          </span>
          <ActionIcon size={20} aria-label={t('previous')} title={`${t('previous')} (N)`} onClick={() => onStep(-1)}>
            <IconChevronUp />
          </ActionIcon>
          <ActionIcon size={20} aria-label={t('next')} title={`${t('next')} (n)`} onClick={() => onStep(1)}>
            <IconChevronDown />
          </ActionIcon>
        </>
      )}
    </div>
  );
}
