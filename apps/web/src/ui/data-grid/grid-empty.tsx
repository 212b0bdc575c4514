import type { ReactNode } from 'react';

interface GridEmptyProps {
  columns: number;
  children: ReactNode;
}

/** What a list without rows says. A grid may own nothing but rows, so it is one, as wide as all columns. */
export function GridEmpty({ columns, children }: GridEmptyProps) {
  return (
    <div role="row" aria-rowindex={2}>
      <div role="gridcell" aria-colspan={columns}>
        {children}
      </div>
    </div>
  );
}
