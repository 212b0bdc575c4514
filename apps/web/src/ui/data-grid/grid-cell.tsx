import type { ReactNode } from 'react';

/** A cell of a group row. */
export function GridCell({ className, children }: { className?: string | undefined; children?: ReactNode }) {
  return (
    <span role="gridcell" className={className}>
      {children}
    </span>
  );
}
