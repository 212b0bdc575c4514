import type { ContainerSummary } from '@berth/contract';
import { IconFileText, IconTerminal2 } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import type { Actions } from '../../hooks/use-actions.ts';
import { needsForce } from '../../model/actions.ts';
import { containerPath } from '../../model/container-path.ts';
import { dockerCommand } from '../../model/docker-command.ts';
import { useActionWords } from '../../words/action-words.ts';
import { ActionGlyph } from './action-glyph.tsx';
import type { ActionChoice } from './action-menu.tsx';
import { MoreButton } from './more-button.tsx';
import { RowButton } from './row-button.tsx';

interface RowActionsProps {
  row: ContainerSummary;
  actions: Actions;
  onChoose(choice: ActionChoice, row: ContainerSummary): void;
}

/** What is done most, over the end of the row: stop or start, restart, log, terminal, and the rest in a menu. */
export function RowActions({ row, actions: { can, may, refusal }, onChoose }: RowActionsProps) {
  const t = useActionWords();
  const navigate = useNavigate();
  const toggle = needsForce(row) ? 'stop' : 'start';
  return (
    <>
      {([toggle, 'restart'] as const).map(
        (action) =>
          may(action) && (
            <RowButton
              key={action}
              words={t(action)}
              command={dockerCommand[action]([row.name])}
              icon={<ActionGlyph action={action} />}
              refusal={refusal(action, row)}
              onClick={() => onChoose(action, row)}
            />
          ),
      )}
      {can('container:logs') && (
        <RowButton
          words={t('logs')}
          icon={<IconFileText aria-hidden />}
          onClick={() => void navigate({ to: containerPath(row.id, 'logs') })}
        />
      )}
      {can('container:exec') && (
        <RowButton
          words={t('terminal')}
          icon={<IconTerminal2 aria-hidden />}
          onClick={() => void navigate({ to: containerPath(row.id, 'terminal') })}
        />
      )}
      <MoreButton row={row} onChoose={(choice) => onChoose(choice, row)} />
    </>
  );
}
