import { StatsPanel } from '../../features/stats/components/stats-panel.tsx';
import { useOpenContainer } from './container-context.ts';

/** What the container whose page is open uses. */
export function ContainerStatsPage() {
  return <StatsPanel row={useOpenContainer().row} />;
}
