import type { ContainerDetail } from '@berth/contract';

export type LabelGroup = 'here' | 'tool' | 'image';
export interface Label {
  readonly key: string;
  readonly value: string;
  readonly origin: ContainerDetail['labelOrigins'][string];
}

const groups: readonly LabelGroup[] = ['here', 'tool', 'image'];

/** The labels of a container by who set them: somebody here, a tool such as Compose, or the image; each group by key. */
export function labelGroups(
  { labels, labelOrigins }: Pick<ContainerDetail, 'labels' | 'labelOrigins'>,
  search: string,
): { group: LabelGroup; labels: Label[] }[] {
  const wanted = search.trim().toLowerCase();
  const all = Object.entries(labels)
    .filter(([key, value]) => `${key}=${value}`.toLowerCase().includes(wanted))
    .map(([key, value]): Label => ({ key, value, origin: labelOrigins[key] ?? 'container' }))
    .sort((a, b) => a.key.localeCompare(b.key));
  const by = Map.groupBy(all, groupOf);
  return groups.flatMap((group) => {
    const found = by.get(group);
    return found === undefined ? [] : [{ group, labels: found }];
  });
}

function groupOf({ key, origin }: Label): LabelGroup {
  if (key.startsWith('com.docker.')) return 'tool';
  return origin === 'image' ? 'image' : 'here';
}
