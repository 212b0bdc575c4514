import { useViewportSize } from '@mantine/hooks';
import { useMemo } from 'react';
import type { ColumnId } from '../model/columns.ts';
import { fitColumns } from '../model/fit-columns.ts';

/** Below this the navigation is folded to icons. */
const FOLDED = 1100;
/** What stands beside the columns: the navigation, the gutters, the boxes. */
const BESIDE = { wide: 204 + 67, folded: 48 + 67 };

/** The chosen columns that the window has room for. */
export function useFittingColumns(shown: readonly ColumnId[]): readonly ColumnId[] {
  const { width } = useViewportSize();
  return useMemo(() => {
    // The first render does not know the window yet.
    const window = width || innerWidth;
    return fitColumns(shown, window - (window < FOLDED ? BESIDE.folded : BESIDE.wide));
  }, [shown, width]);
}
