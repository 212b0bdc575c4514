import { ActionIcon } from '@mantine/core';
import { IconTextWrap } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { LogChoices } from '../hooks/use-log-choices.ts';
import type { SearchView } from '../hooks/use-log-search.ts';
import { useLogWords } from '../words/log-words.ts';
import { DownloadMenu } from './download-menu.tsx';
import classes from './log-bar.module.css';
import { SearchField } from './search-field.tsx';
import { TimeMenu } from './time-menu.tsx';

interface LogBarProps {
  containerId: string;
  input: RefObject<HTMLInputElement | null>;
  search: SearchView;
  onStep(direction: 1 | -1): void;
  choices: LogChoices;
  onChoose(change: Partial<LogChoices>): void;
}

/** What stands above the log: search, how it is drawn, download. */
export function LogBar({ containerId, input, search, onStep, choices, onChoose }: LogBarProps) {
  const t = useLogWords();
  return (
    <div className={classes.bar}>
      <SearchField input={input} search={search} onStep={onStep} />
      <span className={classes.space} />
      <TimeMenu time={choices.time} onChange={(time) => onChoose({ time })} />
      <ActionIcon
        className={choices.wrap ? (classes.on ?? '') : ''}
        aria-pressed={choices.wrap}
        aria-label={t('wrap')}
        title={`${t('wrap')} (w)`}
        onClick={() => onChoose({ wrap: !choices.wrap })}
      >
        <IconTextWrap />
      </ActionIcon>
      <DownloadMenu containerId={containerId} />
    </div>
  );
}
