import '@mantine/core/styles/FloatingIndicator.layer.css';
import '@mantine/core/styles/SegmentedControl.layer.css';
import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconArrowsMaximize, IconArrowsMinimize, IconDownload } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { downloadText } from '../../../../lib/download.ts';
import { CopyButton } from '../../../../ui/parts/copy-button.tsx';
import type { InspectSearch } from '../../model/inspect-search.ts';
import { useInspectWords } from '../../words/inspect-words.ts';
import { OriginLetter } from '../origin-letter.tsx';
import { FindField } from './find-field.tsx';
import classes from './inspect-panel.module.css';
import type { Hits } from './use-raw-hits.ts';

interface InspectBarProps {
  input: RefObject<HTMLInputElement | null>;
  find: string;
  onFind(next: string): void;
  hits: Hits;
  /** The container's. */
  name: string;
  masked: boolean;
  /** The whole of it, to take away. */
  text: string;
  /** How many there are; null where they are not known. */
  differences: number | null;
  search: InspectSearch;
  onSearch(next: InspectSearch): void;
  onAll(open: boolean): void;
}

/** What can be done with an inspect: find, narrow to what differs, tree or text, open, fold, copy, download. */
export function InspectBar(props: InspectBarProps) {
  const t = useInspectWords();
  const { input, find, onFind, hits, name, masked, text, differences, search, onSearch, onAll } = props;
  const raw = search.view === 'raw';
  const only = search.only === 'differences';
  return (
    <div className={classes.bar}>
      <FindField {...{ input, find, onFind, hits }} />
      {masked && <span className={classes.note}>{t('masked')}</span>}
      <span className={classes.space} />
      {!raw && differences === null && <span className={classes.note}>{t('only.unknown')}</span>}
      {!raw && differences === 0 && <span className={classes.note}>{t('only.none')}</span>}
      {!raw && differences !== null && differences > 0 && (
        <>
          <span className={classes.legend}>
            <OriginLetter origin="container" /> {t('container')} <OriginLetter origin="changed" /> {t('changed')}
          </span>
          <Button
            className={classes.only ?? ''}
            title={t('only.hint')}
            aria-pressed={only}
            onClick={() => onSearch({ ...search, only: only ? undefined : 'differences' })}
          >
            {t('only', { count: differences })}
          </Button>
        </>
      )}
      <SegmentedControl
        aria-label={t('view')}
        value={raw ? 'raw' : 'tree'}
        onChange={(value) => onSearch({ ...search, view: value === 'raw' ? 'raw' : undefined })}
        data={[
          { value: 'tree', label: t('tree') },
          { value: 'raw', label: t('raw') },
        ]}
      />
      <span className={classes.icons}>
        {!raw && (
          <>
            <ActionIcon aria-label={t('openAll')} title={t('openAll')} onClick={() => onAll(true)}>
              <IconArrowsMaximize />
            </ActionIcon>
            <ActionIcon aria-label={t('foldAll')} title={t('foldAll')} onClick={() => onAll(false)}>
              <IconArrowsMinimize />
            </ActionIcon>
          </>
        )}
        <CopyButton text={text} label={t('copy')} size={28} />
        <ActionIcon
          aria-label={t('download')}
          title={t('download')}
          onClick={() => downloadText(`${name}.json`, text, 'application/json')}
        >
          <IconDownload />
        </ActionIcon>
      </span>
    </div>
  );
}
