import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconClock } from '@tabler/icons-react';
import { type TimeMode, timeModes } from '../model/log-time.ts';
import { useLogWords } from '../words/log-words.ts';

/** How the time of each line is shown. */
export function TimeMenu({ time, onChange }: { time: TimeMode; onChange(time: TimeMode): void }) {
  const t = useLogWords();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('view')} title={t('view')}>
          <IconClock />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {timeModes.map((mode) => (
          <Menu.Item
            key={mode}
            role="menuitemradio"
            aria-checked={mode === time}
            leftSection={mode === time ? <IconCheck /> : <span style={{ width: 16 }} />}
            onClick={() => onChange(mode)}
          >
            {t(`time_${mode}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
