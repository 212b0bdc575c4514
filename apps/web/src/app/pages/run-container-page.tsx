import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { containerPath } from '../../features/containers/model/container-path.ts';
import { RunPage } from '../../features/containers/run/run-page.tsx';
import { openShell } from '../../features/terminals/api/open-shells.ts';
import { useSession } from '../../lib/session/session.ts';

/** Runs a container, then opens it, or its terminal; `?image=` starts with an image, `&interactive=true` with `-it`. */
export function RunContainerPage() {
  const navigate = useNavigate();
  const owner = useSession()?.user.id ?? '';
  const { image, interactive } = useSearch({ from: '/app/containers/run' });
  const open = useCallback(
    (id: string, attach: boolean) => {
      if (attach) openShell(id, owner, { kind: 'attach', start: true });
      void navigate({ to: containerPath(id, attach ? 'terminal' : 'overview') });
    },
    [navigate, owner],
  );
  return <RunPage image={image} interactive={interactive} onCreated={open} />;
}
