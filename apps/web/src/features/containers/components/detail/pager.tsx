import type { ContainerSummary } from '@berth/contract';
import { ActionIcon } from '@mantine/core';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useKeyLines } from '../../../../ui/keys/page-keys.ts';
import { useKeys } from '../../../../ui/keys/use-keys.ts';
import { useContainers } from '../../api/use-containers.ts';
import type { ContainerTabs } from '../../hooks/use-tabs.ts';
import { containerPath } from '../../model/container-path.ts';
import { neighboursOf } from '../../model/neighbours.ts';
import { useFrameWords } from '../../words/frame-words.ts';
import classes from './detail-head.module.css';

/** The way to the containers above and below in the list, on the same tab; also the keys [ and ]. */
export function Pager({ id, tabs }: { id: string; tabs: ContainerTabs }) {
  const t = useFrameWords();
  const navigate = useNavigate();
  const { rows } = useContainers();
  const { previous, next } = useMemo(() => neighboursOf(rows, id), [rows, id]);
  const search = tabs.beside === null ? {} : { split: tabs.beside };
  const go = (to: ContainerSummary | null) => {
    if (to !== null) void navigate({ to: containerPath(to.id, tabs.open), search });
  };
  useKeys({ '[': () => go(previous), ']': () => go(next) });
  useKeyLines([
    { keys: `1–${tabs.may.length}`, words: t('key.tabs') },
    { keys: '[ ]', words: t('key.neighbours') },
  ]);
  const ways = [
    { to: previous, words: 'previous', Icon: IconChevronUp },
    { to: next, words: 'next', Icon: IconChevronDown },
  ] as const;
  return (
    <span className={classes.pager}>
      {ways.map(({ to, words, Icon }) =>
        to === null ? (
          <ActionIcon key={words} disabled aria-label={t(words, { name: '–' })}>
            <Icon />
          </ActionIcon>
        ) : (
          <ActionIcon
            key={words}
            renderRoot={(props) => <Link {...props} to={containerPath(to.id, tabs.open)} search={search} />}
            aria-label={t(words, { name: to.name })}
            title={t(words, { name: to.name })}
          >
            <Icon />
          </ActionIcon>
        ),
      )}
    </span>
  );
}
