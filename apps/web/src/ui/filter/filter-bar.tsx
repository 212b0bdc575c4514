import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Combobox.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import { Combobox, useCombobox } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Keys } from '../keys/keys.tsx';
import { useKeys } from '../keys/use-keys.ts';
import { useUiWords } from '../words/ui-words.ts';
import classes from './filter-bar.module.css';
import { FilterToken, type Token } from './filter-token.tsx';

export interface Suggestion {
  key: string;
  words: string;
  hint?: string;
}

interface FilterBarProps {
  label: string;
  placeholder: string;
  tokens?: readonly Token[];
  onRemoveToken?(id: string): void;
  /** Backspace in an empty field opens the last token: its words come back as text. */
  onOpenToken?(id: string): void;
  text: string;
  onText(text: string): void;
  /** What could be meant by the text so far. */
  suggestions?: readonly Suggestion[];
  onSuggestion?(key: string): void;
  /** `Enter` or `Tab` while no suggestion is marked; true when something was made of the text. */
  onFinish?(): boolean;
  /** `22 of 34`. */
  hits: ReactNode;
  /** Buttons at the right. */
  children?: ReactNode;
}

/** The field that filters a list: tokens, then free text. `/` puts the cursor into it, `Esc` leaves it. */
export function FilterBar(props: FilterBarProps) {
  const { label, placeholder, tokens = [], onRemoveToken, onOpenToken, text, onText, hits, children } = props;
  const { suggestions = [], onSuggestion, onFinish } = props;
  const t = useUiWords();
  const input = useRef<HTMLInputElement>(null);
  const combobox = useCombobox();
  useKeys({ '/': () => input.current?.focus() });

  function onKeyDown(event: KeyboardEvent) {
    const last = tokens.at(-1);
    if (event.key === 'Backspace' && text === '' && last) {
      event.preventDefault();
      onOpenToken?.(last.id);
    }
    if ((event.key === 'Enter' || event.key === 'Tab') && combobox.getSelectedOptionIndex() === -1 && onFinish?.()) {
      event.preventDefault();
    }
    if (event.key === 'Escape') input.current?.blur();
  }

  return (
    <search className={classes.bar}>
      <Combobox
        store={combobox}
        onOptionSubmit={(key) => {
          onSuggestion?.(key);
          combobox.resetSelectedOption();
        }}
      >
        <Combobox.DropdownTarget>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: a click beside the field means the field */}
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard reaches the field itself */}
          <div
            className={classes.field}
            onClick={(event) => event.target === event.currentTarget && input.current?.focus()}
          >
            <IconFilter aria-hidden />
            {tokens.map((token) => (
              <FilterToken key={token.id} token={token} onRemove={() => onRemoveToken?.(token.id)} />
            ))}
            <Combobox.EventsTarget>
              <input
                ref={input}
                aria-label={label}
                placeholder={tokens.length === 0 ? placeholder : ''}
                value={text}
                onChange={(event) => {
                  onText(event.currentTarget.value);
                  combobox.openDropdown();
                }}
                onFocus={() => combobox.openDropdown()}
                onBlur={() => combobox.closeDropdown()}
                onKeyDown={onKeyDown}
                spellCheck={false}
                autoComplete="off"
                enterKeyHint="search"
              />
            </Combobox.EventsTarget>
            <span className={classes.hits} aria-live="polite">
              {hits}
            </span>
            {(text !== '' || tokens.length > 0) && (
              <button
                type="button"
                className={classes.clear}
                onClick={() => {
                  onText('');
                  for (const { id } of tokens) onRemoveToken?.(id);
                }}
              >
                {t('clear')}
              </button>
            )}
            <Keys of="/" />
          </div>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown hidden={suggestions.length === 0} className={classes.menu ?? ''}>
          <Combobox.Options>
            {suggestions.map(({ key, words, hint }) => (
              <Combobox.Option value={key} key={key} className={classes.option ?? ''}>
                {words}
                {hint && <small>{hint}</small>}
              </Combobox.Option>
            ))}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
      {children}
    </search>
  );
}
