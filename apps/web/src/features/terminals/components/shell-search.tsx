import type { Shell } from '../api/shell.ts';
import { useShellState } from '../hooks/use-shells.ts';
import { SearchBar } from './search-bar.tsx';

/** The search of the current terminal, over its screen, while somebody looks for something. */
export function ShellSearch({ shell }: { shell: Shell }) {
  const { finding } = useShellState(shell);
  if (!finding || shell.screen === null) return null;
  const close = () => {
    shell.change({ finding: false });
    shell.focus();
  };
  return <SearchBar search={shell.screen.search} onClose={close} />;
}
