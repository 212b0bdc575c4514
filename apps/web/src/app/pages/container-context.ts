import { createContext, useContext } from 'react';
import type { KnownContainer } from '../../features/containers/api/use-container.ts';

/** The container whose page is open, for its tabs. */
export const ContainerContext = createContext<KnownContainer | null>(null);

/** The container whose page is open. @throws outside of that page */
export function useOpenContainer(): KnownContainer {
  const container = useContext(ContainerContext);
  if (container === null) throw new Error('No container page is open');
  return container;
}
