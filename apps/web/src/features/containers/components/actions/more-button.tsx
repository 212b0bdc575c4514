import type { ContainerSummary } from '@berth/contract';
import { Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import { useActionWords } from '../../words/action-words.ts';
import { type ActionChoice, ActionMenuItems, menuClasses } from './action-menu.tsx';
import { RowButton } from './row-button.tsx';

interface MoreButtonProps {
  row: ContainerSummary;
  onChoose(choice: ActionChoice): void;
}

/** The rest of what can be done to a row. The menu is made when it is first opened: a list has many rows. */
export function MoreButton({ row, onChoose }: MoreButtonProps) {
  const t = useActionWords();
  const [opened, setOpened] = useState<boolean | null>(null);
  const button = (
    <RowButton words={t('more', { name: row.name })} icon={<IconDots aria-hidden />} onClick={() => setOpened(true)} />
  );
  if (opened === null) return button;
  return (
    <Menu opened={opened} onChange={setOpened} position="bottom-end" classNames={menuClasses} withinPortal>
      <Menu.Target>
        <span>{button}</span>
      </Menu.Target>
      <Menu.Dropdown>
        <ActionMenuItems row={row} onChoose={onChoose} />
      </Menu.Dropdown>
    </Menu>
  );
}
