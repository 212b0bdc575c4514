import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconFilter, IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useState } from 'react';
import { errorWords } from '../../../lib/errors/error-text.ts';
import type { SearchState } from '../api/search-feed.ts';
import type { ChangeAddress } from '../hooks/use-log-address.ts';
import type { LogAddress } from '../model/log-address.ts';
import { searchProgress } from '../model/search-progress.ts';
import { useLogWords } from '../words/log-words.ts';
import classes from './search-field.module.css';

interface SearchFieldProps {
  input: RefObject<HTMLInputElement | null>;
  address: LogAddress;
  onChange: ChangeAddress;
  search: SearchState | null;
  /** Lines of the whole log, as far as they are counted. */
  lines: number;
  /** Number of the current hit. */
  current: number | null;
  onStep(direction: 1 | -1): void;
}

const typingMs = 200;

/** Searches the whole log: Enter goes to the next hit, Shift Enter to the previous, Esc clears. */
export function SearchField({ input, address, onChange, search, lines, current, onStep }: SearchFieldProps) {
  const t = useLogWords();
  const asked = address.q ?? '';
  const [text, setText] = useState(asked);
  useEffect(() => setText(asked), [asked]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is typed is asked when the typing rests
  useEffect(() => {
    if (text === asked) return;
    const timer = setTimeout(() => onChange({ q: text || undefined }), typingMs);
    return () => clearTimeout(timer);
  }, [text]);
  /** Where to go as soon as there is a hit: Enter was quicker than the search. */
  const [eager, setEager] = useState<1 | -1 | null>(null);
  const hits = search?.hits ?? 0;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first hit is what is waited for
  useEffect(() => {
    if (eager === null || text !== asked || hits === 0) return;
    setEager(null);
    onStep(eager);
  }, [eager, text, asked, hits]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      if (text !== asked) onChange({ q: text || undefined });
      setEager(event.shiftKey ? -1 : 1);
    }
    if (event.key !== 'Escape') return;
    if (text === '') input.current?.blur();
    else setText('');
  };
  const failed = search?.state === 'failed' ? search.error : undefined;
  const isRunning = search?.state === 'running' || search?.state === 'queued';
  const at = current === null ? '–' : (current + 1).toLocaleString('en-US');
  const options = { address, onChange };
  return (
    <div className={classes.search} data-failed={failed === undefined ? undefined : ''}>
      <IconSearch aria-hidden />
      <input
        ref={input}
        type="text"
        spellCheck={false}
        maxLength={1000}
        aria-label={t('search')}
        placeholder={t('search')}
        aria-invalid={failed !== undefined}
        value={text}
        onChange={(event) => {
          setEager(null);
          setText(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <Option {...options} name="case" words={t('match_case')} sign="Aa" />
      <Option {...options} name="re" words={t('regex')} sign=".*" />
      <Option {...options} name="not" words={t('inverse')} sign="≠" />
      <Option {...options} name="only" words={t('only_hits')} sign={<IconFilter aria-hidden />} />
      {asked !== '' && (
        <>
          <span className={classes.hits} role="status">
            {failed !== undefined
              ? t('search_failed')
              : search === null
                ? ''
                : hits === 0
                  ? isRunning
                    ? t('searching')
                    : t('hits_none')
                  : t('hits', { at, count: hits.toLocaleString('en-US') })}
          </span>
          {isRunning && (
            <ActionIcon size={20} aria-label={t('stop_search')} title={t('stop_search')} onClick={() => setText('')}>
              <IconX />
            </ActionIcon>
          )}
          <ActionIcon size={20} aria-label={t('previous')} title={`${t('previous')} (N)`} onClick={() => onStep(-1)}>
            <IconChevronUp />
          </ActionIcon>
          <ActionIcon size={20} aria-label={t('next')} title={`${t('next')} (n)`} onClick={() => onStep(1)}>
            <IconChevronDown />
          </ActionIcon>
        </>
      )}
      {isRunning && (
        <progress
          className={classes.progress}
          max={1}
          value={searchProgress(search, lines)}
          aria-label={t('searching')}
        />
      )}
      {failed !== undefined && asked !== '' && (
        <span className={classes.failure} role="alert">
          {errorWords(failed.code)} {failed.code === 'pattern_refused' ? failed.message : failed.engineMessage}
        </span>
      )}
    </div>
  );
}

interface OptionProps {
  address: LogAddress;
  onChange: ChangeAddress;
  name: 'case' | 're' | 'not' | 'only';
  words: string;
  sign: ReactNode;
}

function Option({ address, onChange, name, words, sign }: OptionProps) {
  const on = address[name] === 1;
  return (
    <button
      type="button"
      className={classes.option}
      aria-pressed={on}
      aria-label={words}
      title={words}
      onClick={() => onChange({ [name]: on ? undefined : 1 })}
    >
      {sign}
    </button>
  );
}
