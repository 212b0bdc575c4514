import { SignalButton } from '../../features/containers/components/actions/signal-button.tsx';
import { ProcessesPanel } from '../../features/processes/components/processes-panel.tsx';
import { useOpenContainer } from './container-context.ts';

/** What runs in the container whose page is open, and the signal to its main process. */
export function ContainerProcessesPage() {
  const { row } = useOpenContainer();
  return <ProcessesPanel containerId={row.id} actions={<SignalButton row={row} />} />;
}
