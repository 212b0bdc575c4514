import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import type { ContainerSummary } from '@berth/contract';
import { Menu } from '@mantine/core';
import { IconCopy, IconFileText, IconTerminal2 } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useCan } from '../../../../lib/session/session.ts';
import { copyText } from '../../../../ui/parts/copy-text.ts';
import { useActions } from '../../hooks/use-actions.ts';
import type { ContainerAction } from '../../model/actions.ts';
import { containerPath } from '../../model/container-path.ts';
import { useActionWords } from '../../words/action-words.ts';
import { ActionGlyph } from './action-glyph.tsx';
import classes from './action-menu.module.css';

export type ActionChoice = ContainerAction | 'stopWith' | 'killWith';

interface ActionMenuItemsProps {
  row: ContainerSummary;
  onChoose(choice: ActionChoice): void;
  /** Links to the log and the terminal, where the menu does not stand on their page. */
  links?: boolean;
}

const changes: readonly (readonly [ActionChoice, ContainerAction])[] = [
  ['start', 'start'],
  ['stop', 'stop'],
  ['stopWith', 'stop'],
  ['restart', 'restart'],
  ['pause', 'pause'],
  ['unpause', 'unpause'],
  ['kill', 'kill'],
  ['killWith', 'kill'],
];

const keys: Partial<Record<ActionChoice, string>> = { restart: 'R', remove: 'Del' };

/** Everything that can be done to one container; what its state forbids says why, what the role forbids is not there. */
export function ActionMenuItems({ row, onChoose, links = true }: ActionMenuItemsProps) {
  const t = useActionWords();
  const can = useCan();
  const { may, refusal } = useActions();
  const item = (choice: ActionChoice, action: ContainerAction) => {
    if (!may(action) || hidden(choice, row)) return null;
    const why = refusal(action, row);
    return (
      <Menu.Item
        key={choice}
        leftSection={<ActionGlyph action={action} />}
        rightSection={keys[choice] && <kbd>{keys[choice]}</kbd>}
        disabled={why !== null}
        title={why ?? undefined}
        data-danger={action === 'remove' ? '' : undefined}
        onClick={() => onChoose(choice)}
      >
        {t(choice)}
      </Menu.Item>
    );
  };
  const logs = links && can('container:logs') && (
    <Menu.Item
      key="logs"
      component={Link}
      to={containerPath(row.id, 'logs')}
      leftSection={<IconFileText />}
      rightSection={<kbd>L</kbd>}
    >
      {t('logs')}
    </Menu.Item>
  );
  const terminal = links && can('container:exec') && (
    <Menu.Item
      key="terminal"
      component={Link}
      to={containerPath(row.id, 'terminal')}
      leftSection={<IconTerminal2 />}
      rightSection={<kbd>T</kbd>}
    >
      {t('terminal')}
    </Menu.Item>
  );
  const copy = (
    <Menu.Item key="copy" leftSection={<IconCopy />} onClick={() => void copyText(row.id)}>
      {t('copyId')}
    </Menu.Item>
  );
  const parts = [
    [logs, terminal],
    changes.map(([choice, action]) => item(choice, action)),
    [item('rename', 'rename'), copy],
    [item('remove', 'remove')],
  ];
  const shown = parts.map((part) => part.filter(Boolean)).filter((part) => part.length > 0);
  return shown.map((part, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts never move
    <Fragment key={n}>
      {n > 0 && <Menu.Divider />}
      {part}
    </Fragment>
  ));
}

/** Looks of the menu, for `Menu`'s classNames. */
export const menuClasses = { dropdown: classes.menu ?? '', item: classes.item ?? '' };

// Of two opposite actions only the one that fits is offered.
function hidden(choice: ActionChoice, row: ContainerSummary): boolean {
  const lives = row.state === 'running' || row.state === 'paused' || row.state === 'restarting';
  if (choice === 'start') return lives;
  if (choice === 'stop' || choice === 'stopWith' || choice === 'kill' || choice === 'killWith') return !lives;
  if (choice === 'pause') return row.state !== 'running';
  return choice === 'unpause' && row.state !== 'paused';
}
