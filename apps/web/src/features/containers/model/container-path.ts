/** The parts of a container's page, in the order of its tabs. */
export const containerTabs = ['overview', 'logs', 'terminal', 'stats', 'processes', 'inspect'] as const;
export type ContainerTab = (typeof containerTabs)[number];

const SHORT_ID = 12;

/** The address of a container's page: by the start of its id, so that it survives a new name. */
export function containerPath(id: string, tab: ContainerTab = 'overview'): string {
  return tabPath(id.slice(0, SHORT_ID), tab);
}

/** The address of a tab of the page that is open under `ref`, a name or the start of an id. */
export function tabPath(ref: string, tab: ContainerTab): string {
  const base = `/containers/${encodeURIComponent(ref)}`;
  return tab === 'overview' ? base : `${base}/${tab}`;
}
