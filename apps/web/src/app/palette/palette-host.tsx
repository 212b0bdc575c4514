import type { ContainerSummary } from '@berth/contract';
import { useCallback, useState } from 'react';
import { changeContainer } from '../../features/containers/api/change-container.ts';
import { useChanges } from '../../features/containers/api/use-changes.ts';
import { useContainers } from '../../features/containers/api/use-containers.ts';
import { type Choice, ContainerDialogs } from '../../features/containers/components/dialogs/container-dialogs.tsx';
import type { ContainerAction } from '../../features/containers/model/actions.ts';
import { useActionWords } from '../../features/containers/words/action-words.ts';
import { ErrorState } from '../../ui/feedback/error-state.tsx';
import { toast } from '../../ui/feedback/toast.tsx';
import { Dialog } from '../../ui/overlay/dialog.tsx';
import { copyText } from '../../ui/parts/copy-text.ts';
import { Palette } from './palette.tsx';
import { usePaletteWords } from './palette-words.ts';
import { setTyped, useTyped } from './typed.ts';
import { useContainerItems } from './use-container-items.tsx';
import { usePaletteItems } from './use-palette-items.ts';
import { useSingles } from './use-singles.tsx';

interface PaletteHostProps {
  opened: boolean;
  onClose(): void;
  onKeys(): void;
}

const none: ReadonlyMap<string, ContainerSummary> = new Map();

/** The palette while it is open, and what a choice in it leaves on the page: a dialog that asks, or why it failed. */
export function PaletteHost({ opened, onClose, onKeys }: PaletteHostProps) {
  const t = usePaletteWords();
  const a = useActionWords();
  const changes = useChanges();
  const [asking, setAsking] = useState<Choice | null>(null);
  const [failure, setFailure] = useState<{ title: string; error: unknown } | null>(null);
  const onAct = useCallback(
    (action: ContainerAction, row: ContainerSummary) => {
      if (action === 'rename' || action === 'remove') {
        setAsking({ choice: action, row });
        return;
      }
      changeContainer(row.id, { action }).then(
        () => toast(t(`done_${action}`, { name: row.name })),
        (error: unknown) => setFailure({ title: a(`failed_${action}`, { name: row.name }), error }),
      );
    },
    [t, a],
  );
  const onCopy = useCallback(
    async (row: ContainerSummary) => {
      if (await copyText(row.id)) toast(t('id_copied', { name: row.name }));
    },
    [t],
  );
  return (
    <>
      {opened && <OpenPalette onClose={onClose} onKeys={onKeys} onAct={onAct} onCopy={(row) => void onCopy(row)} />}
      {asking !== null && <ContainerDialogs open={asking} changes={changes} onClose={() => setAsking(null)} />}
      {failure !== null && (
        <Dialog title={failure.title} onClose={() => setFailure(null)}>
          <ErrorState error={failure.error} />
        </Dialog>
      )}
    </>
  );
}

interface OpenPaletteProps {
  onClose(): void;
  onKeys(): void;
  onAct(action: ContainerAction, row: ContainerSummary): void;
  onCopy(row: ContainerSummary): void;
}

function OpenPalette({ onClose, onKeys, onAct, onCopy }: OpenPaletteProps) {
  const query = useTyped();
  const { byId = none } = useContainers();
  const containers = useContainerItems(byId, { onAct, onCopy });
  const singles = useSingles(onKeys);
  const items = usePaletteItems(query, { byId, containers, singles });
  return <Palette query={query} items={items} onQuery={setTyped} onClose={onClose} />;
}
