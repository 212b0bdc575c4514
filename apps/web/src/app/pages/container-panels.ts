import { type ComponentType, type LazyExoticComponent, lazy } from 'react';
import type { ContainerTab } from '../../features/containers/model/container-path.ts';

/** What each tab of a container shows, for the right side of a split page; the left side is the router's. */
export const containerPanels: Record<ContainerTab, LazyExoticComponent<ComponentType>> = {
  overview: lazy(async () => ({ default: (await import('./container-overview-page.tsx')).ContainerOverviewPage })),
  logs: lazy(async () => ({ default: (await import('./container-logs-page.tsx')).ContainerLogsPage })),
  terminal: lazy(async () => ({ default: (await import('./container-terminal-page.tsx')).ContainerTerminalPage })),
  stats: lazy(async () => ({ default: (await import('./container-stats-page.tsx')).ContainerStatsPage })),
  processes: lazy(async () => ({ default: (await import('./container-processes-page.tsx')).ContainerProcessesPage })),
  inspect: lazy(async () => ({ default: (await import('./container-inspect-page.tsx')).ContainerInspectPage })),
};
