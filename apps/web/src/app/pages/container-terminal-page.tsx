import { TerminalPanel } from '../../features/terminals/components/terminal-panel.tsx';
import { useOpenContainer } from './container-context.ts';

/** A shell in the container whose page is open. */
export function ContainerTerminalPage() {
  const { row } = useOpenContainer();
  return <TerminalPanel containerId={row.id} state={row.state} />;
}
