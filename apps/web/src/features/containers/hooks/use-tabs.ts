import type { Permission } from '@berth/contract';
import { useMediaQuery } from '@mantine/hooks';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { z } from 'zod';
import { keep, kept } from '../../../lib/kept.ts';
import { useCan } from '../../../lib/session/session.ts';
import { useKeys } from '../../../ui/keys/use-keys.ts';
import { besideAfter, besideOf, partnerOf, tabOf } from '../model/beside.ts';
import { type ContainerTab, containerTabs, tabPath } from '../model/container-path.ts';

/** The right that each tab takes. */
export const tabPermission: Record<ContainerTab, Permission> = {
  overview: 'container:read',
  logs: 'container:logs',
  terminal: 'container:exec',
  stats: 'container:stats',
  processes: 'container:top',
  inspect: 'container:read',
};

const LAST = 'berth.container.beside';
const phone = '(max-width: 640px)';

export interface ContainerTabs {
  /** Those that this person may open. */
  readonly may: readonly ContainerTab[];
  readonly open: ContainerTab;
  /** The tab that stands beside the open one; null where the page is not split, and on a phone. */
  readonly beside: ContainerTab | null;
  /** Whether there is room and a second tab to split for. */
  readonly canSplit: boolean;
  /** The search of a tab's address: what stays beside it. */
  searchOf(tab: ContainerTab): { split?: ContainerTab };
  /** Puts a tab beside the open one; null: the one that was there last. */
  putBeside(tab: ContainerTab | null): void;
  closeBeside(): void;
}

/** The tabs of the container's page that is open under `ref`; the keys 1, 2, 3… open them. `split`: as the address says it. */
export function useTabs(ref: string, split: string | undefined): ContainerTabs {
  const can = useCan();
  const navigate = useNavigate();
  const narrow = useMediaQuery(phone, matchMedia(phone).matches);
  const rest = useRouterState({ select: ({ location }) => location.pathname.split('/').slice(3).join('/') });
  const may = containerTabs.filter((tab) => can(tabPermission[tab]));
  const open = tabOf(rest);
  const beside = narrow ? null : besideOf(split, open, may);
  const searchOf = (tab: ContainerTab) => {
    const next = besideAfter(tab, open, beside);
    return next === undefined ? {} : { split: next };
  };
  const numbers = may.map((tab, place) => {
    const go = () => void navigate({ to: tabPath(ref, tab), search: searchOf(tab) });
    return [String(place + 1), go] as const;
  });
  useKeys(Object.fromEntries(numbers));
  const ask = (next: ContainerTab | undefined) =>
    void navigate({ to: '.', search: (search: object) => ({ ...search, split: next }), replace: true });
  return {
    may,
    open,
    beside,
    canSplit: !narrow && may.length > 1,
    searchOf,
    putBeside(tab) {
      const next = tab ?? partnerOf(open, may, kept(LAST, z.enum(containerTabs).nullable(), null));
      if (next === undefined) return;
      keep(LAST, next);
      ask(next);
    },
    closeBeside: () => ask(undefined),
  };
}
