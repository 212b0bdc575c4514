import { Outlet, useParams, useSearch } from '@tanstack/react-router';
import { Suspense } from 'react';
import { BesidePane } from '../../features/containers/components/detail/beside-pane.tsx';
import type { ContainerTabs } from '../../features/containers/hooks/use-tabs.ts';
import { ContainerPage as Page } from '../../features/containers/pages/container-page.tsx';
import { useFrameWords } from '../../features/containers/words/frame-words.ts';
import { SkeletonRows } from '../../ui/feedback/skeleton-rows.tsx';
import { Split } from '../../ui/layout/split.tsx';
import { ContainerContext } from './container-context.ts';
import { containerPanels } from './container-panels.ts';

/** One container: its head and tabs, the tab that is open, and the one beside it where the page is split. */
export function ContainerPage() {
  const from = '/app/containers/$containerId';
  const { containerId } = useParams({ from });
  const { split } = useSearch({ from });
  return (
    <Page key={containerId} containerRef={containerId} split={split}>
      {(container, tabs) => (
        <ContainerContext value={container}>
          <OpenTabs tabs={tabs} />
        </ContainerContext>
      )}
    </Page>
  );
}

function OpenTabs({ tabs }: { tabs: ContainerTabs }) {
  const t = useFrameWords();
  const { beside } = tabs;
  const Panel = beside && containerPanels[beside];
  const pane = Panel && (
    <BesidePane tab={beside} tabs={tabs}>
      <Suspense fallback={<SkeletonRows rows={8} />}>
        <Panel />
      </Suspense>
    </BesidePane>
  );
  return (
    <Split label={t('split.line')} keptAs="berth.container.split" beside={pane}>
      <Outlet />
    </Split>
  );
}
