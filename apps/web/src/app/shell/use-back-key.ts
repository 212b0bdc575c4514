import { useNavigate, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { isTyping } from '../../ui/keys/use-keys.ts';

/** Pages that are one step into something; the form that runs a container is none: Esc must not throw away what was typed. */
const inside = /^\/containers\/(?!run\/?$)[^/]+/;
const lists = /^\/(containers\/?)?(\?|$)/;

/** Esc on a container's page leads back to where its name was chosen from: the list as it was filtered, or the overview. */
export function useBackKey(): void {
  const navigate = useNavigate();
  const href = useRouterState({ select: ({ location }) => location.href });
  const last = useRef('/containers');
  if (lists.test(href)) last.current = href;
  const on = inside.test(href);
  useEffect(() => {
    if (!on) return;
    const onKey = (event: KeyboardEvent) => {
      const held = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (event.key !== 'Escape' || held || isTyping(event.target)) return;
      // Whatever is open within the page is closed first, and says so.
      setTimeout(() => {
        if (!event.defaultPrevented) void navigate({ href: last.current });
      });
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [on, navigate]);
}
