import { Outlet, useParams } from '@tanstack/react-router';
import { ContainerPage as Page } from '../../features/containers/pages/container-page.tsx';
import { ContainerContext } from './container-context.ts';

/** One container: its head and tabs, and the tab that is open. */
export function ContainerPage() {
  const { containerId } = useParams({ from: '/app/containers/$containerId' });
  return (
    <Page key={containerId} containerRef={containerId}>
      {(container) => (
        <ContainerContext value={container}>
          <Outlet />
        </ContainerContext>
      )}
    </Page>
  );
}
