import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { EndNote } from '../../features/containers/components/detail/end-note.tsx';
import { containerPath } from '../../features/containers/model/container-path.ts';
import { useCodeText } from '../../features/containers/words/exit-text.ts';
import { TerminalPanel } from '../../features/terminals/components/terminal-panel.tsx';
import { errorWords } from '../../lib/errors/error-text.ts';
import { useCan } from '../../lib/session/session.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { useShellWords } from '../words/shell-words.ts';
import { useOpenContainer } from './container-context.ts';

/** The terminals of the container whose page is open. */
export function ContainerTerminalPage() {
  const t = useShellWords();
  const { row, detail, removed } = useOpenContainer();
  const can = useCan();
  const exitWords = useCodeText();
  const main = detail && {
    name: row.name,
    tty: detail.tty,
    input: detail.spec.openStdin,
    user: detail.user,
  };
  if (!can('container:exec') && !can('container:attach'))
    return <EmptyState art={false} title={errorWords('forbidden')} />;
  return (
    <TerminalPanel
      container={{
        id: row.id,
        state: row.state,
        removed,
        autoRemove: row.autoRemove,
        main: main ?? null,
        mayExec: can('container:exec'),
        mayAttach: can('container:attach'),
        mayStart: can('container:start'),
        exitWords,
        whyEnded: <EndNote row={row} />,
        ways: removed ? (
          <Button
            renderRoot={(props) => (
              <Link {...props} to="/containers/run" search={{ image: row.image, interactive: true }} />
            )}
          >
            {t('run_again')}
          </Button>
        ) : (
          <Button component={Link} to={containerPath(row.id, 'logs')}>
            {t('see_logs')}
          </Button>
        ),
      }}
    />
  );
}
