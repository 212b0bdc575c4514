import '@mantine/core/styles/Popover.layer.css';
import '@mantine/core/styles/Menu.layer.css';
import { signOut } from '@berth/contract';
import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconBook2, IconCheck, IconDots, IconKeyboard, IconLogout, IconSearch, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { call } from '../../lib/api/call.ts';
import { setLanguage, useLanguage } from '../../lib/i18n/i18n.ts';
import { languageNames, languages } from '../../lib/i18n/language.ts';
import { useSession } from '../../lib/session/session.ts';
import { Avatar } from '../../ui/parts/avatar.tsx';
import { useLeaveForSignIn } from '../leave-for-sign-in.ts';
import { useShellWords } from '../words/shell-words.ts';
import classes from './user-menu.module.css';

const schemes = ['light', 'dark', 'auto'] as const;

/** Who is signed in; opens theme, language, password and sessions, the API page, and sign-out. */
export function UserMenu({ onKeys, onPalette }: { onKeys(): void; onPalette(): void }) {
  const t = useShellWords();
  const leave = useLeaveForSignIn();
  const session = useSession();
  const language = useLanguage();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  if (!session) return null;
  const { username, role } = session.user;
  return (
    <div className={classes.me}>
      <Avatar name={username} />
      <span className={classes.name}>
        {username}
        <small>{t(`role_${role}`)}</small>
      </span>
      <Menu
        position="top-end"
        width={220}
        classNames={{ dropdown: classes.menu ?? '', item: classes.item ?? '', label: classes.label ?? '' }}
      >
        <Menu.Target>
          <ActionIcon className={classes.more ?? ''} aria-label={t('account')} title={t('account')}>
            <IconDots />
            <span className={classes.word}>{t('more')}</span>
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('theme')}</Menu.Label>
          {schemes.map((scheme) => (
            <Menu.Item
              key={scheme}
              onClick={() => setColorScheme(scheme)}
              leftSection={<Mark on={scheme === colorScheme} />}
              aria-current={scheme === colorScheme}
            >
              {t(`theme_${scheme}`)}
            </Menu.Item>
          ))}
          <Menu.Label>{t('language')}</Menu.Label>
          {languages.map((each) => (
            <Menu.Item
              key={each}
              onClick={() => setLanguage(each)}
              leftSection={<Mark on={each === language} />}
              aria-current={each === language}
              lang={each}
            >
              {languageNames[each]}
            </Menu.Item>
          ))}
          <Menu.Divider />
          <Menu.Item leftSection={<IconSearch />} rightSection={<kbd>Ctrl K</kbd>} onClick={onPalette}>
            {t('palette')}
          </Menu.Item>
          <Menu.Item component={Link} to="/profile" leftSection={<IconUser />}>
            {t('profile')}
          </Menu.Item>
          <Menu.Item component={Link} to="/api-docs" leftSection={<IconBook2 />}>
            {t('api')}
          </Menu.Item>
          <Menu.Item leftSection={<IconKeyboard />} rightSection={<kbd>?</kbd>} onClick={onKeys}>
            {t('keys')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconLogout />} onClick={() => void call(signOut).finally(leave)}>
            {t('sign_out')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

function Mark({ on }: { on: boolean }) {
  return on ? <IconCheck /> : <span className={classes.blank} />;
}
