import { PageHead } from '../../ui/layout/page-head.tsx';
import { useShellWords } from '../words/shell-words.ts';

/** The list of the containers. */
export function ContainersPage() {
  const t = useShellWords();
  return <PageHead title={t('containers')} />;
}
