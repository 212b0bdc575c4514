import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';
import { InspectPanel } from '../../features/containers/components/inspect/inspect-panel.tsx';
import { type InspectSearch, inspectSearchSchema } from '../../features/containers/model/inspect-search.ts';
import { useOpenContainer } from './container-context.ts';

/** The engine's own words on a container; what is searched in them is in the address, also beside another tab. */
export function ContainerInspectPage() {
  const search = inspectSearchSchema.parse(useSearch({ strict: false }));
  const navigate = useNavigate();
  const ask = useCallback(
    (next: InspectSearch) =>
      void navigate({ to: '.', search: (before: object) => ({ ...before, ...next }), replace: true }),
    [navigate],
  );
  return <InspectPanel container={useOpenContainer()} search={search} onSearch={ask} />;
}
