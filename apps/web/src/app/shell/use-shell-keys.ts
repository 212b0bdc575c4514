import type { KeyLine } from '../../ui/keys/key-help.tsx';
import { usePageKeyLines } from '../../ui/keys/page-keys.ts';
import { useShellWords } from '../words/shell-words.ts';

/** The keys that hold on every page, and those of the page that is open. */
export function useShellKeys(): KeyLine[] {
  const own = usePageKeyLines();
  const t = useShellWords();
  return [
    { keys: 'Ctrl K', words: t('key_palette') },
    { keys: '?', words: t('key_help') },
    { keys: 'g o', words: t('key_go_overview') },
    { keys: 'g c', words: t('key_go_containers') },
    { keys: 'g j', words: t('key_go_jobs') },
    { keys: '/', words: t('key_filter') },
    { keys: 'j k', words: t('key_move') },
    { keys: 'Enter', words: t('key_open') },
    { keys: 'x', words: t('key_select') },
    { keys: 'Shift x', words: t('key_range') },
    { keys: 'Esc', words: t('key_back') },
    ...own,
  ];
}
