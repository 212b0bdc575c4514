import {
  IconPencil,
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerStop,
  IconPlayerTrackNext,
  IconRefresh,
  IconSkull,
  IconTrash,
} from '@tabler/icons-react';
import type { ContainerAction } from '../../model/actions.ts';

const icons = {
  start: IconPlayerPlay,
  stop: IconPlayerStop,
  restart: IconRefresh,
  kill: IconSkull,
  pause: IconPlayerPause,
  unpause: IconPlayerTrackNext,
  rename: IconPencil,
  remove: IconTrash,
} as const;

/** The icon of an action. */
export function ActionGlyph({ action }: { action: ContainerAction }) {
  const Glyph = icons[action];
  return <Glyph aria-hidden />;
}
