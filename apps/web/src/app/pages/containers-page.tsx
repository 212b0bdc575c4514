import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import type { ListSearch } from '../../features/containers/model/list-search.ts';
import { ContainersPage as Page } from '../../features/containers/pages/containers-page.tsx';

/** The list of the containers; its search is the address. */
export function ContainersPage() {
  const search = useSearch({ from: '/app/containers' });
  const navigate = useNavigate();
  const ask = useCallback(
    (next: ListSearch) => void navigate({ to: '/containers', search: next, replace: true }),
    [navigate],
  );
  return <Page search={search} onSearch={ask} />;
}
