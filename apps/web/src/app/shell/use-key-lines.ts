import type { KeyLine } from '../../ui/keys/key-help.tsx';
import { useShellWords } from '../words/shell-words.ts';

/** The keys that hold on every page. */
export function useKeyLines(): KeyLine[] {
  const t = useShellWords();
  return [
    { keys: '?', words: t('key_help') },
    { keys: 'g c', words: t('key_go_containers') },
    { keys: 'g j', words: t('key_go_jobs') },
    { keys: '/', words: t('key_filter') },
    { keys: 'j k', words: t('key_move') },
    { keys: 'Enter', words: t('key_open') },
    { keys: 'x', words: t('key_select') },
    { keys: 'Shift x', words: t('key_range') },
    { keys: 'Esc', words: t('key_back') },
  ];
}
