import { Button } from '@mantine/core';
import { IconLayoutColumns } from '@tabler/icons-react';
import { Tabs } from '../../../../ui/layout/tabs.tsx';
import type { ContainerTabs } from '../../hooks/use-tabs.ts';
import { tabPath } from '../../model/container-path.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { useFrameWords } from '../../words/frame-words.ts';
import classes from './tab-bar.module.css';

/** The tabs of a container's page, and the button that shows two of them. */
export function TabBar({ containerRef, tabs }: { containerRef: string; tabs: ContainerTabs }) {
  const t = useDetailWords();
  const f = useFrameWords();
  const { open, beside, may } = tabs;
  const links = may.map((tab) => ({
    to: tabPath(containerRef, tab),
    words: t(`tab.${tab}`),
    search: tabs.searchOf(tab),
    beside: tab === beside && tab !== open,
  }));
  const split = tabs.canSplit && (
    <Button
      variant="subtle"
      className={classes.split ?? ''}
      leftSection={<IconLayoutColumns />}
      aria-pressed={beside !== null}
      title={f(beside === null ? 'split.hint' : 'split.close')}
      onClick={() => (beside === null ? tabs.putBeside(null) : tabs.closeBeside())}
    >
      {f('split')}
    </Button>
  );
  return <Tabs label={t('tabs')} tabs={links} aside={split} />;
}
