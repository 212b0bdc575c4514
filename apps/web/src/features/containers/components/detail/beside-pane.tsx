import { ActionIcon, Menu } from '@mantine/core';
import { IconChevronDown, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ErrorBoundary } from '../../../../ui/feedback/error-boundary.tsx';
import type { ContainerTabs } from '../../hooks/use-tabs.ts';
import type { ContainerTab } from '../../model/container-path.ts';
import { useDetailWords } from '../../words/detail-words.ts';
import { useFrameWords } from '../../words/frame-words.ts';
import { menuClasses } from '../actions/action-menu.tsx';
import classes from './beside-pane.module.css';

/** The tab at the right of a split page: its name, which can be changed for another, and the way to close it. */
export function BesidePane({ tab, tabs, children }: { tab: ContainerTab; tabs: ContainerTabs; children: ReactNode }) {
  const t = useDetailWords();
  const f = useFrameWords();
  return (
    <section className={classes.pane} aria-label={f('split.pane', { tab: t(`tab.${tab}`) })}>
      <header className={classes.head}>
        <Menu position="bottom-start" classNames={menuClasses}>
          <Menu.Target>
            <button type="button" className={classes.name} title={f('split.choose')}>
              {t(`tab.${tab}`)}
              <IconChevronDown aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {tabs.may
              .filter((other) => other !== tabs.open && other !== tab)
              .map((other) => (
                <Menu.Item key={other} onClick={() => tabs.putBeside(other)}>
                  {t(`tab.${other}`)}
                </Menu.Item>
              ))}
          </Menu.Dropdown>
        </Menu>
        <span className={classes.space} />
        <ActionIcon size={24} aria-label={f('split.close')} title={f('split.close')} onClick={() => tabs.closeBeside()}>
          <IconX />
        </ActionIcon>
      </header>
      <ErrorBoundary resetKey={tab}>{children}</ErrorBoundary>
    </section>
  );
}
