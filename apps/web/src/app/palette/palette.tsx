import '@mantine/core/styles/ModalBase.layer.css';
import '@mantine/core/styles/Modal.layer.css';
import '@mantine/core/styles/Overlay.layer.css';
import '@mantine/core/styles/Paper.layer.css';
import { Modal, VisuallyHidden } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, useId, useState } from 'react';
import { Keys } from '../../ui/keys/keys.tsx';
import { useReturnFocus } from '../../ui/overlay/use-return-focus.ts';
import { tokensOf } from './match.ts';
import classes from './palette.module.css';
import { inGroups, type PaletteItem } from './palette-item.ts';
import { PaletteLine } from './palette-line.tsx';
import { usePaletteWords } from './palette-words.ts';
import { rememberKey } from './recent.ts';

interface PaletteProps {
  query: string;
  items: readonly PaletteItem[];
  onQuery(query: string): void;
  onClose(): void;
}

/** One field over everything: type what is meant, choose with the arrows, Enter does it. A combobox, as the ARIA practices have it. */
export function Palette({ query, items, onQuery, onClose }: PaletteProps) {
  const t = usePaletteWords();
  const id = useId();
  const [at, setAt] = useState(0);
  useReturnFocus();
  const tokens = tokensOf(query);
  const groups = inGroups(items);
  const lines = groups.flatMap((group) => group.items);
  const place = Math.min(at, lines.length - 1);
  const current = lines[place];
  const choose = (item: PaletteItem, run: () => void) => {
    rememberKey(item.key);
    onClose();
    run();
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const next = placeAfter(event.key, place, lines.length);
    if (next !== null) setAt(next);
    else if (event.key === 'Enter' && current !== undefined) {
      choose(current, ((event.ctrlKey || event.metaKey) && current.alternative) || current.run);
    } else return;
    event.preventDefault();
  };
  const optionId = (key: string) => `${id}-${key}`;
  return (
    <Modal
      opened
      onClose={onClose}
      withCloseButton={false}
      centered={false}
      yOffset="12dvh"
      padding={0}
      size={620}
      classNames={{ inner: classes.inner ?? '', content: classes.content ?? '', body: classes.body ?? '' }}
    >
      <div ref={(inside) => inside?.closest('section')?.setAttribute('aria-label', t('title'))} className={classes.box}>
        <div className={classes.field}>
          <IconSearch aria-hidden />
          <input
            data-autofocus
            role="combobox"
            aria-expanded
            aria-controls={`${id}-list`}
            aria-activedescendant={current && optionId(current.key)}
            aria-autocomplete="list"
            aria-label={t('title')}
            placeholder={t('hint')}
            value={query}
            onChange={(event) => {
              setAt(0);
              onQuery(event.currentTarget.value);
            }}
            onKeyDown={onKey}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
          />
        </div>
        <VisuallyHidden role="status">{t('results', { count: lines.length })}</VisuallyHidden>
        <div className={classes.list} id={`${id}-list`} role="listbox" aria-label={t('title')}>
          {groups.map(({ group, items: members }) => (
            // biome-ignore lint/a11y/useSemanticElements: a fieldset is no group of options
            <div key={group} role="group" aria-labelledby={`${id}-${group}`}>
              <h2 id={`${id}-${group}`} role="presentation">
                {t(`group_${group}`)}
              </h2>
              {members.map((item) => (
                <PaletteLine
                  key={item.key}
                  id={optionId(item.key)}
                  item={item}
                  tokens={tokens}
                  current={item === current}
                  onPoint={() => setAt(lines.indexOf(item))}
                  onChoose={() => choose(item, item.run)}
                />
              ))}
            </div>
          ))}
        </div>
        {lines.length === 0 && <p className={classes.nothing}>{t('nothing')}</p>}
        <footer className={classes.foot}>
          {current?.command ? (
            <code>
              <i aria-hidden>$ </i>
              {current.command}
            </code>
          ) : (
            <span />
          )}
          <span className={classes.keys} aria-hidden>
            {current?.alternative && (
              <>
                <Keys of="Ctrl ↵" /> {t('to_logs')}
              </>
            )}
            <Keys of="↵" /> {t('choose')} <Keys of="Esc" /> {t('close')}
          </span>
        </footer>
      </div>
    </Modal>
  );
}

const PAGE = 8;

/** Where a key leads in a list, from one end to the other by single steps; null where it is no key for that. */
function placeAfter(key: string, place: number, count: number): number | null {
  if (count === 0) return null;
  if (key === 'ArrowDown') return (place + 1) % count;
  if (key === 'ArrowUp') return (place - 1 + count) % count;
  if (key === 'PageDown') return Math.min(count - 1, place + PAGE);
  return key === 'PageUp' ? Math.max(0, place - PAGE) : null;
}
