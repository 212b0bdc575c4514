import type { Permission } from '@berth/contract';
import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useCan } from '../../../lib/session/session.ts';
import { useKeys } from '../../../ui/keys/use-keys.ts';
import type { ContainerTab } from '../model/container-path.ts';
import { useDetailWords } from '../words/detail-words.ts';

const all: readonly { readonly tab: ContainerTab; readonly permission: Permission }[] = [
  { tab: 'overview', permission: 'container:read' },
  { tab: 'logs', permission: 'container:logs' },
  { tab: 'terminal', permission: 'container:exec' },
  { tab: 'inspect', permission: 'container:read' },
];

/** The tabs of a container's page that this person may open, as links; the keys 1 to 4 and [ ] go to them. */
export function useTabs(containerRef: string): { readonly to: string; readonly words: string }[] {
  const t = useDetailWords();
  const can = useCan();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const base = `/containers/${encodeURIComponent(containerRef)}`;
  const tabs = all
    .filter(({ permission }) => can(permission))
    .map(({ tab }) => ({ to: tab === 'overview' ? base : `${base}/${tab}`, words: t(`tab.${tab}`) }));
  const at = Math.max(
    0,
    tabs.findIndex(({ to }) => to === path.replace(/\/$/, '')),
  );
  const go = (place: number) => {
    const tab = tabs[(place + tabs.length) % tabs.length];
    if (tab !== undefined) void navigate({ to: tab.to });
  };
  const numbers = tabs.map((_, place) => [String(place + 1), () => go(place)] as const);
  useKeys({ ...Object.fromEntries(numbers), '[': () => go(at - 1), ']': () => go(at + 1) });
  return tabs;
}
