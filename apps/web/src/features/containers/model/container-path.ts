export type ContainerTab = 'overview' | 'logs' | 'terminal' | 'inspect';

const SHORT_ID = 12;

/** The address of a container's page: by the start of its id, so that it survives a new name. */
export function containerPath(id: string, tab: ContainerTab = 'overview'): string {
  const base = `/containers/${encodeURIComponent(id.slice(0, SHORT_ID))}`;
  return tab === 'overview' ? base : `${base}/${tab}`;
}
