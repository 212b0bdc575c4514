import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { ActionIcon, Menu } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
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
        <Menu.RadioGroup value={time} onChange={(value) => onChange(timeModes.find((mode) => mode === value) ?? time)}>
          {timeModes.map((mode) => (
            <Menu.RadioItem key={mode} value={mode} closeMenuOnClick>
              {t(`time_${mode}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  );
}
