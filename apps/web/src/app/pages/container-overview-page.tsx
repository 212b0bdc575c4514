import { OverviewPanel } from '../../features/containers/components/detail/overview-panel.tsx';
import { useOpenContainer } from './container-context.ts';

/** The first tab of a container. */
export function ContainerOverviewPage() {
  return <OverviewPanel container={useOpenContainer()} />;
}
