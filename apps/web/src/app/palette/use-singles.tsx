import { signOut } from '@berth/contract';
import { useMantineColorScheme } from '@mantine/core';
import {
  IconBook2,
  IconBox,
  IconKeyboard,
  IconLanguage,
  IconLayoutDashboard,
  IconListCheck,
  IconLogout,
  IconPlus,
  IconSunMoon,
  IconUser,
} from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { call } from '../../lib/api/call.ts';
import { setLanguage } from '../../lib/i18n/i18n.ts';
import { languageNames, languages } from '../../lib/i18n/language.ts';
import { useCan } from '../../lib/session/session.ts';
import { useLeaveForSignIn } from '../leave-for-sign-in.ts';
import { useShellWords } from '../words/shell-words.ts';
import type { PaletteItem } from './palette-item.ts';
import { usePaletteWords } from './palette-words.ts';

/** What a single is found by beside its label: the English words, whatever the language on screen. */
export type SingleItem = PaletteItem & { readonly also: string };

const schemes = ['light', 'dark', 'auto'] as const;

/** Pages and commands that are about nothing in particular, as far as this person may use them. */
export function useSingles(onKeys: () => void): readonly SingleItem[] {
  const t = usePaletteWords();
  const s = useShellWords();
  const can = useCan();
  const navigate = useNavigate();
  const leave = useLeaveForSignIn();
  const { setColorScheme } = useMantineColorScheme();
  const none = { command: null, alternative: null };
  const page = (to: string, label: string, also: string, glyph: SingleItem['glyph']): SingleItem => ({
    ...none,
    key: `page:${to}`,
    group: 'go',
    label,
    also,
    hint: t('page'),
    glyph,
    run: () => void navigate({ to }),
  });
  const act = (key: string, label: string, also: string, glyph: SingleItem['glyph'], run: () => void): SingleItem => ({
    ...none,
    key,
    group: 'act',
    label,
    also,
    hint: '',
    glyph,
    run,
  });
  return [
    page('/', s('overview'), 'overview home', <IconLayoutDashboard />),
    ...(can('container:list') ? [page('/containers', s('containers'), 'containers list', <IconBox />)] : []),
    ...(can('job:read') ? [page('/jobs', s('jobs'), 'jobs tasks', <IconListCheck />)] : []),
    page('/profile', s('profile'), 'profile password sessions account', <IconUser />),
    page('/api-docs', s('api'), 'api documentation', <IconBook2 />),
    ...(can('container:create')
      ? [
          {
            ...act('run', t('run_container'), 'run new create container', <IconPlus />, () => {
              void navigate({ to: '/containers/run' });
            }),
            command: 'docker run …',
          },
        ]
      : []),
    ...schemes.map((scheme) =>
      act(`theme:${scheme}`, t('theme', { theme: s(`theme_${scheme}`) }), `theme ${scheme} mode`, <IconSunMoon />, () =>
        setColorScheme(scheme),
      ),
    ),
    ...languages.map((language) =>
      act(
        `language:${language}`,
        t('language', { language: languageNames[language] }),
        `language ${language === 'zh' ? 'chinese' : 'english'}`,
        <IconLanguage />,
        () => setLanguage(language),
      ),
    ),
    act('keys', s('keys'), 'keys keyboard shortcuts help', <IconKeyboard />, onKeys),
    act('sign-out', s('sign_out'), 'sign out log out leave', <IconLogout />, () => {
      void call(signOut).finally(leave);
    }),
  ];
}
