import { ActionIcon } from '@mantine/core';
import { IconTextWrap } from '@tabler/icons-react';
import type { RefObject } from 'react';
import type { FeedState, LogFeed } from '../api/log-feed.ts';
import type { ChangeAddress } from '../hooks/use-log-address.ts';
import type { LogChoices } from '../hooks/use-log-choices.ts';
import type { LogScene } from '../hooks/use-log-scene.ts';
import { engineTime, type LogAddress } from '../model/log-address.ts';
import { useLogWords } from '../words/log-words.ts';
import { DownloadMenu } from './download-menu.tsx';
import { LevelChips } from './level-chips.tsx';
import classes from './log-bar.module.css';
import { RangeMenu } from './range-menu.tsx';
import { SearchField } from './search-field.tsx';
import { ViewMenu } from './view-menu.tsx';

interface LogBarProps {
  containerId: string;
  input: RefObject<HTMLInputElement | null>;
  feed: LogFeed;
  state: FeedState;
  scene: LogScene;
  address: LogAddress;
  onChange: ChangeAddress;
  choices: LogChoices;
  onChoose(change: Partial<LogChoices>): void;
}

/** What stands above the log: search, levels, time, how it is drawn, download. */
export function LogBar(props: LogBarProps) {
  const { containerId, input, feed, state, scene, address, onChange, choices, onChoose } = props;
  const t = useLogWords();
  const { histogram, hello } = state;
  return (
    <div className={classes.bar}>
      <SearchField
        input={input}
        address={address}
        onChange={onChange}
        search={feed.search.query?.text === (address.q ?? '') ? feed.search.state : null}
        lines={histogram?.lines ?? 0}
        current={scene.walk.current?.number ?? null}
        onStep={(direction) => void scene.step(direction)}
      />
      <LevelChips address={address} onChange={onChange} histogram={histogram} />
      <span className={classes.space} />
      <div className={classes.tools}>
        <RangeMenu address={address} onChange={onChange} onJump={(time) => void scene.goToTime(engineTime(time))} />
        <ActionIcon
          className={`${classes.wrap} ${choices.wrap ? classes.on : ''}`}
          aria-pressed={choices.wrap}
          aria-label={t('wrap')}
          title={`${t('wrap')} (w)`}
          onClick={() => onChoose({ wrap: !choices.wrap })}
        >
          <IconTextWrap />
        </ActionIcon>
        <DownloadMenu containerId={containerId} address={address} bounds={feed.bounds} />
        <ViewMenu {...{ choices, onChoose, address, onChange }} isTty={hello?.tty === true} />
      </div>
    </div>
  );
}
