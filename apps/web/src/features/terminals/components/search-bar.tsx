import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconRegex, IconSearch, IconX } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { countedHits, type ScreenSearch, type SearchHits } from '../api/screen-search.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import classes from './search-bar.module.css';

/** Finds words in what the terminal still holds, beginning at the newest line. */
export function SearchBar({ search, onClose }: { search: ScreenSearch; onClose(): void }) {
  const t = useTerminalWords();
  const [text, setText] = useState('');
  const [caseSensitive, setCaseSensitive] = useState(false);
  const [regex, setRegex] = useState(false);
  const [hits, setHits] = useState<SearchHits>({ at: 0, count: 0 });
  const broken = regex && !isRegex(text);
  useEffect(() => search.onHits(setHits), [search]);
  useEffect(() => () => search.stop(), [search]);
  useEffect(() => {
    if (text === '' || broken) setHits({ at: 0, count: 0 });
    if (broken) search.stop();
    else search.find({ text, caseSensitive, regex }, 'up');
  }, [search, text, caseSensitive, regex, broken]);
  const go = (direction: 'up' | 'down') => {
    if (!broken) search.find({ text, caseSensitive, regex }, direction);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'Enter') go(event.shiftKey ? 'down' : 'up');
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <search className={classes.bar} data-keys="off">
      <IconSearch aria-hidden />
      <input
        type="text"
        aria-label={t('find_in')}
        placeholder={t('find')}
        spellCheck={false}
        autoCapitalize="off"
        // biome-ignore lint/a11y/noAutofocus: it opens by a key, to be typed in
        autoFocus
        aria-invalid={broken}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKey}
      />
      <span className={classes.hits} role="status">
        {text !== '' && (broken ? t('not_regex') : hitWords(hits, t))}
      </span>
      <Toggle words={t('match_case')} on={caseSensitive} onToggle={setCaseSensitive} face="Aa" />
      <Toggle words={t('use_regex')} on={regex} onToggle={setRegex} face={<IconRegex />} />
      <ActionIcon aria-label={t('hit_before')} title={t('hit_before')} onClick={() => go('up')}>
        <IconChevronUp />
      </ActionIcon>
      <ActionIcon aria-label={t('hit_behind')} title={t('hit_behind')} onClick={() => go('down')}>
        <IconChevronDown />
      </ActionIcon>
      <ActionIcon aria-label={t('find_close')} title={t('find_close')} onClick={onClose}>
        <IconX />
      </ActionIcon>
    </search>
  );
}

interface ToggleProps {
  words: string;
  face: React.ReactNode;
  on: boolean;
  onToggle(on: boolean): void;
}

function Toggle({ words, face, on, onToggle }: ToggleProps) {
  return (
    <button
      type="button"
      className={classes.toggle}
      aria-label={words}
      title={words}
      aria-pressed={on}
      onClick={() => onToggle(!on)}
    >
      {face}
    </button>
  );
}

function hitWords({ at, count }: SearchHits, t: ReturnType<typeof useTerminalWords>): string {
  if (count === 0) return t('no_hits');
  const all = count >= countedHits ? `${countedHits}+` : String(count);
  return at === 0 ? t('hits', { all }) : t('hit_of', { at, all });
}

function isRegex(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
