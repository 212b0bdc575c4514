import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';

interface RowLinkProps {
  to: string;
  className?: string | undefined;
  children: string;
}

/** A link in a row: a plain anchor, for the router's own follows every change of the address, in every row. */
export function RowLink({ to, className, children }: RowLinkProps) {
  const router = useRouter();
  const open = (event: MouseEvent) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    void router.navigate({ to });
  };
  return (
    <a className={className} href={to} title={children} tabIndex={-1} onClick={open}>
      {children}
    </a>
  );
}
