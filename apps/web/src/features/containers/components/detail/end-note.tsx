import type { ContainerSummary } from '@berth/contract';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useCan } from '../../../../lib/session/session.ts';
import { Note } from '../../../../ui/feedback/note.tsx';
import { isTooQuick } from '../../model/exit-reason.ts';
import { rowReason } from '../../model/row-reason.ts';
import { useExitText } from '../../words/exit-text.ts';
import { useStateWords } from '../../words/state-words.ts';

/** Why a container does not run, with the engine's own words; nothing where nothing is wrong. */
export function EndNote({ row }: { row: ContainerSummary }) {
  const t = useStateWords();
  const exitText = useExitText();
  const can = useCan();
  const reason = rowReason(row);
  if (reason === null) return null;
  const loop = reason.loop === null ? null : t('loop', { count: reason.loop });
  const words = exitText(row);
  return (
    <Note
      tone={isTooQuick(reason.exit) ? 'warn' : 'bad'}
      title={loop ?? words ?? t('loop.will')}
      actions={reason.exit?.key === 'noTerminal' && can('container:create') && <RunInteractively image={row.image} />}
    >
      {loop !== null && words !== null && <p>{words}</p>}
      {reason.words !== null && <code>{reason.words}</code>}
    </Note>
  );
}

function RunInteractively({ image }: { image: string }) {
  const t = useStateWords();
  return (
    <Button renderRoot={(props) => <Link {...props} to="/containers/run" search={{ image, interactive: true }} />}>
      {t('exit.runInteractive')}
    </Button>
  );
}
