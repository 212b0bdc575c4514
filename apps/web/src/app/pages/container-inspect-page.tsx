import { InspectPanel } from '../../features/containers/components/inspect/inspect-panel.tsx';
import { useOpenContainer } from './container-context.ts';

/** The engine's own words on a container. */
export function ContainerInspectPage() {
  return <InspectPanel container={useOpenContainer()} />;
}
