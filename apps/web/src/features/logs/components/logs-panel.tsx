import { useId, useMemo, useRef, useState } from 'react';
import type { FeedState, LogFeed } from '../api/log-feed.ts';
import { type ChangeAddress, useLogAddress } from '../hooks/use-log-address.ts';
import { useLogBounds } from '../hooks/use-log-bounds.ts';
import { useLogChoices } from '../hooks/use-log-choices.ts';
import { useLogFeed } from '../hooks/use-log-feed.ts';
import { useLogKeys } from '../hooks/use-log-keys.ts';
import { useLogScene } from '../hooks/use-log-scene.ts';
import { useMarkings } from '../hooks/use-markings.ts';
import { useOpenRows } from '../hooks/use-open-rows.ts';
import { fieldPattern } from '../model/field-query.ts';
import type { LogAddress } from '../model/log-address.ts';
import { seenTimes } from '../model/seen-times.ts';
import { useLogWords } from '../words/log-words.ts';
import { EmptyLog } from './empty-log.tsx';
import { FollowPill } from './follow-pill.tsx';
import { LogBar } from './log-bar.tsx';
import { LogHistogram } from './log-histogram.tsx';
import type { LineActions } from './log-line.tsx';
import { LogList } from './log-list.tsx';
import { LogTroubleNote } from './log-trouble.tsx';
import viewClasses from './log-view.module.css';
import classes from './logs-panel.module.css';
import { type OpenMenu, RowMenu } from './row-menu.tsx';

/** The log of a container, live. `containerId`: its full id; the log of another one begins anew. */
export function LogsPanel({ containerId }: { containerId: string }) {
  const [address, change] = useLogAddress();
  const { since, until } = useLogBounds(address);
  const { feed, state } = useLogFeed(containerId, since, until);
  return (
    <div className={classes.panel}>
      {feed !== null && <OpenLog key={containerId} {...{ containerId, feed, state, address, change }} />}
    </div>
  );
}

interface OpenLogProps {
  containerId: string;
  feed: LogFeed;
  state: FeedState;
  address: LogAddress;
  change: ChangeAddress;
}

function OpenLog({ containerId, feed, state, address, change }: OpenLogProps) {
  const t = useLogWords();
  const listId = useId();
  const input = useRef<HTMLInputElement>(null);
  const [choices, choose] = useLogChoices();
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const scene = useLogScene(feed, state, [address, change], choices.wrap);
  const openRows = useOpenRows();
  const markingOf = useMarkings(feed, scene.source, scene.view.firstSeen);
  const cursor = useLogKeys({ scene, openRows, choices, choose, input });
  const latest = useRef({ openRows, change, cursor });
  latest.current = { openRows, change, cursor };
  const actions = useMemo<LineActions>(
    () => ({
      toggle: (row) => latest.current.openRows.toggle(row),
      openMenu(row, number, button) {
        const { left, bottom } = button.getBoundingClientRect();
        latest.current.cursor.put(number);
        setMenu({ row, x: left, y: bottom });
      },
      filterBy: (field, format) =>
        latest.current.change({ q: fieldPattern(field, format), re: 1, only: 1, not: undefined }),
    }),
    [],
  );
  const showAround = async (row: OpenMenu['row']) => {
    change({ q: address.q, level: undefined, only: undefined, stream: undefined });
    await scene.goTo({ t: row.line.t, s: row.line.s, ...(row.line.k === undefined ? {} : { k: row.line.k }) });
  };
  const seen = seenTimes(scene.source, scene.view.firstSeen, scene.view.lastSeen);
  return (
    <>
      <LogBar {...{ containerId, input, feed, state, scene, address, choices }} onChange={change} onChoose={choose} />
      {state.trouble === null && (
        <LogHistogram
          histogram={state.histogram}
          hits={(address.q ?? '') === '' ? null : (feed.search.state?.bins ?? null)}
          seen={seen}
          controls={listId}
          onJump={(time) => void scene.goToTime(new Date(time).toISOString().replace('Z', '000000Z'))}
          onSelect={(from, to) =>
            change({
              from: new Date(from).toISOString(),
              to: new Date(to).toISOString(),
              last: undefined,
              at: undefined,
            })
          }
        />
      )}
      <LogTroubleNote state={state} />
      <div className={viewClasses.view}>
        <LogList
          id={listId}
          linked={address.at}
          cursor={cursor.row}
          {...{ scene, choices, openRows, markingOf, actions }}
        />
        <EmptyLog feed={feed} state={state} scene={scene} change={change} />
        {state.loadingOlder && <span className={viewClasses.older}>{t('loading_older')}</span>}
        <FollowPill {...{ feed, state, scene }} />
      </div>
      <RowMenu
        containerId={containerId}
        open={menu}
        onShowAround={scene.kind === 'hits' ? (row) => void showAround(row) : null}
        onClose={() => setMenu(null)}
      />
    </>
  );
}
