import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconDots, IconSearch } from '@tabler/icons-react';
import { useTerminalSettings } from '../hooks/use-shells.ts';
import { changeTerminalSettings, type TerminalSettings } from '../model/terminal-settings.ts';
import { useTerminalWords } from '../words/terminal-words.ts';
import classes from './terminal-menu.module.css';

const choices: readonly (keyof TerminalSettings)[] = ['dark', 'reader', 'gpu'];

/** What is done with a terminal beside typing, and how terminals look in this browser. */
export function TerminalMenu({ onFind }: { onFind: (() => void) | null }) {
  const t = useTerminalWords();
  const settings = useTerminalSettings();
  return (
    <Menu position="bottom-end" classNames={{ dropdown: classes.menu ?? '', item: classes.item ?? '' }}>
      <Menu.Target>
        <ActionIcon aria-label={t('menu')} title={t('menu')}>
          <IconDots />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconSearch />}
          rightSection={<kbd>Ctrl Shift F</kbd>}
          disabled={onFind === null}
          onClick={() => onFind?.()}
        >
          {t('find_in')}
        </Menu.Item>
        <Menu.Divider />
        {choices.map((choice) => (
          <Menu.CheckboxItem
            key={choice}
            checked={settings[choice]}
            checkIcon={<IconCheck />}
            closeMenuOnClick={false}
            title={t(`set_${choice}_why`)}
            onChange={(on) => changeTerminalSettings({ [choice]: on })}
          >
            {t(`set_${choice}`)}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
