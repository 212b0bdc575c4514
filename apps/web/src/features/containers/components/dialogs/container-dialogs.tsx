import type { ContainerSummary } from '@berth/contract';
import { toast } from '../../../../ui/feedback/toast.tsx';
import { changeContainer } from '../../api/change-container.ts';
import type { Changes } from '../../api/use-changes.ts';
import { useActionWords } from '../../words/action-words.ts';
import type { ActionChoice } from '../actions/action-menu.tsx';
import { KillDialog } from './kill-dialog.tsx';
import { RemoveDialog } from './remove-dialog.tsx';
import { RenameDialog } from './rename-dialog.tsx';
import { TimeoutDialog } from './timeout-dialog.tsx';

/** What was chosen for a container and needs a dialog. */
export interface Choice {
  readonly choice: ActionChoice;
  readonly row: ContainerSummary;
}

interface ContainerDialogsProps {
  open: Choice;
  changes: Changes;
  onClose(): void;
}

/** The dialog that a chosen action needs. */
export function ContainerDialogs({ open: { choice, row }, changes, onClose }: ContainerDialogsProps) {
  const t = useActionWords();
  switch (choice) {
    case 'stopWith':
      return (
        <TimeoutDialog
          row={row}
          onClose={onClose}
          onStop={(timeout) => void changes.ask(row, { action: 'stop', ...(timeout === undefined ? {} : { timeout }) })}
        />
      );
    case 'killWith':
      return (
        <KillDialog
          row={row}
          onClose={onClose}
          onKill={(signal) => void changes.ask(row, { action: 'kill', signal })}
        />
      );
    case 'rename':
      return (
        <RenameDialog
          row={row}
          onClose={onClose}
          onDone={(name) => toast(t('done.rename', { from: row.name, to: name }))}
        />
      );
    case 'remove':
      return (
        <RemoveDialog
          rows={[row]}
          onClose={onClose}
          onRemove={async (options) => {
            await changeContainer(row.id, { action: 'remove', ...options });
            toast(t('done.remove', { name: row.name }));
          }}
        />
      );
    default:
      return null;
  }
}
