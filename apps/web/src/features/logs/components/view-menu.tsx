import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { ActionIcon, Menu } from '@mantine/core';
import { IconAdjustmentsHorizontal } from '@tabler/icons-react';
import type { ChangeAddress } from '../hooks/use-log-address.ts';
import type { LogChoices } from '../hooks/use-log-choices.ts';
import type { LogAddress } from '../model/log-address.ts';
import { timeModes } from '../model/log-time.ts';
import { useLogWords } from '../words/log-words.ts';

interface ViewMenuProps {
  choices: LogChoices;
  onChoose(change: Partial<LogChoices>): void;
  address: LogAddress;
  onChange: ChangeAddress;
  /** A terminal's log has one stream only. */
  isTty: boolean;
}

/** How the time of each line is shown, and which streams. */
export function ViewMenu({ choices, onChoose, address, onChange, isTty }: ViewMenuProps) {
  const t = useLogWords();
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon aria-label={t('view')} title={t('view')}>
          <IconAdjustmentsHorizontal />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('times')}</Menu.Label>
        <Menu.RadioGroup
          value={choices.time}
          onChange={(value) => onChoose({ time: timeModes.find((mode) => mode === value) ?? choices.time })}
        >
          {timeModes.map((mode) => (
            <Menu.RadioItem key={mode} value={mode} closeMenuOnClick>
              {t(`time_${mode}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        {!isTty && (
          <>
            <Menu.Label>{t('streams')}</Menu.Label>
            <Menu.RadioGroup
              value={address.stream ?? 'all'}
              onChange={(value) => onChange({ stream: value === 'o' || value === 'e' ? value : undefined })}
            >
              <Menu.RadioItem value="all" closeMenuOnClick>
                {t('stream_all')}
              </Menu.RadioItem>
              <Menu.RadioItem value="o" closeMenuOnClick>
                {t('stream_out')}
              </Menu.RadioItem>
              <Menu.RadioItem value="e" closeMenuOnClick>
                {t('stderr_long')}
              </Menu.RadioItem>
            </Menu.RadioGroup>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
