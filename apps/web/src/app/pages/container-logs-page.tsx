import { LogsPanel } from '../../features/logs/components/logs-panel.tsx';
import { useOpenContainer } from './container-context.ts';

/** The log of the container whose page is open. */
export function ContainerLogsPage() {
  return <LogsPanel containerId={useOpenContainer().row.id} />;
}
