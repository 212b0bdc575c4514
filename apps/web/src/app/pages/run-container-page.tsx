import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { containerPath } from '../../features/containers/model/container-path.ts';
import { RunPage } from '../../features/containers/run/run-page.tsx';

/** Runs a container, then opens it; `?image=` starts with an image. */
export function RunContainerPage() {
  const navigate = useNavigate();
  const { image } = useSearch({ from: '/app/containers/run' });
  const open = useCallback((id: string) => void navigate({ to: containerPath(id) }), [navigate]);
  return <RunPage image={image} onCreated={open} />;
}
