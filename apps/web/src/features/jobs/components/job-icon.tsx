import type { JobKind } from '@berth/contract';
import {
  IconBolt,
  IconCloudDownload,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconPlayerTrackNext,
  IconPlus,
  IconRefresh,
  IconTrash,
} from '@tabler/icons-react';

const icons = {
  'container:start': IconPlayerPlay,
  'container:stop': IconPlayerStop,
  'container:restart': IconRefresh,
  'container:kill': IconBolt,
  'container:pause': IconPlayerPause,
  'container:unpause': IconPlayerTrackNext,
  'container:remove': IconTrash,
  'container:run': IconPlus,
  'image:pull': IconCloudDownload,
} as const satisfies Record<JobKind, unknown>;

/** The picture of what a job does. */
export function JobIcon({ kind }: { kind: JobKind }) {
  const Icon = icons[kind];
  return <Icon aria-hidden />;
}
