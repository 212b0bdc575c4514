import { type CSSProperties, type MouseEvent, type ReactNode, useEffect, useMemo, useState } from 'react';
import { useUiWords } from '../words/ui-words.ts';
import classes from './data-grid.module.css';
import { GridCheckbox } from './grid-checkbox.tsx';
import type { GridColumn } from './types.ts';
import { useLongPress } from './use-long-press.ts';

interface GridRowProps<Row> {
  id: string;
  index: number;
  style: CSSProperties;
  row: Row;
  name: string;
  columns: readonly GridColumn<Row>[];
  focused: boolean;
  current: boolean;
  selected: boolean;
  selectable: boolean;
  /** Some row is selected: every box is shown. */
  selecting: boolean;
  off: boolean;
  onFocusRow(): void;
  onSelect(range: boolean): void;
  onOpen: ((row: Row) => void) | undefined;
  actions: ((row: Row) => ReactNode) | undefined;
  below: ReactNode;
  phone: ((row: Row) => ReactNode) | undefined;
  /** The list is being scrolled: what is only needed at rest may wait. */
  scrolling: boolean;
}

/** One row. A click opens it, unless it hit a link or a button, or a text was being selected. */
export function GridRow<Row>(props: GridRowProps<Row>) {
  const { id, index, style, row, name, columns, focused, current, selected, selectable, selecting, off, below, phone } =
    props;
  const t = useUiWords();
  const { actions, scrolling } = props;
  const [rested, setRested] = useState(!scrolling);
  useEffect(() => {
    if (!scrolling) setRested(true);
  }, [scrolling]);
  // The same elements again tell React that nothing inside has changed: only then can a long list scroll.
  const cells = useMemo(() => (phone ? phone(row) : cellsOf(row, columns)), [row, columns, phone]);
  const end = useMemo(() => (phone || !rested ? null : actions?.(row)), [row, actions, phone, rested]);

  const press = useLongPress(() => selectable && props.onSelect(false));

  function onClick(event: MouseEvent) {
    props.onFocusRow();
    if (press.wasLong()) return event.preventDefault();
    const target = event.target;
    if (target instanceof Element && target.closest('a, button, input, label')) return;
    if (getSelection()?.isCollapsed === false) return;
    if (event.shiftKey || event.ctrlKey || event.metaKey) props.onSelect(event.shiftKey);
    else props.onOpen?.(row);
  }

  const state = [
    classes.row,
    selected && classes.selected,
    current && classes.current,
    focused && classes.focused,
    off && classes.off,
  ];
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index}
      aria-selected={selectable ? selected : undefined}
      className={state.filter(Boolean).join(' ')}
      style={style}
      onClick={onClick}
      {...press.handlers}
    >
      <div className={phone ? classes.phone : classes.cells}>
        {selectable && (
          <span role="gridcell" className={classes.check} data-shown={selecting || focused ? '' : undefined}>
            <GridCheckbox label={t('select_row', { name })} checked={selected} onToggle={props.onSelect} />
          </span>
        )}
        {phone ? (
          <span role="gridcell" className={classes.lines}>
            {cells}
          </span>
        ) : (
          cells
        )}
        {end && (
          <span role="gridcell" className={classes.actions}>
            {end}
          </span>
        )}
      </div>
      {below && (
        <div role="gridcell" className={classes.below}>
          {below}
        </div>
      )}
    </div>
  );
}

function cellsOf<Row>(row: Row, columns: readonly GridColumn<Row>[]): ReactNode[] {
  const cells: ReactNode[] = [];
  let skip = 0;
  for (const column of columns) {
    if (skip > 0) {
      skip -= 1;
      continue;
    }
    const span = column.span?.(row) ?? 1;
    skip = span - 1;
    cells.push(
      <span
        key={column.id}
        role="gridcell"
        className={column.numeric && span === 1 ? classes.num : ''}
        style={span > 1 ? { gridColumn: `span ${span}` } : undefined}
      >
        {column.cell(row)}
      </span>,
    );
  }
  return cells;
}
