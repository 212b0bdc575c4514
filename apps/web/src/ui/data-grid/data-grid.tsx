import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import classes from './data-grid.module.css';
import { GridEmpty } from './grid-empty.tsx';
import { GridGroup } from './grid-group.tsx';
import { GridHead } from './grid-head.tsx';
import { GridNote } from './grid-note.tsx';
import { GridRow } from './grid-row.tsx';
import type { GridColumn, GridEntry, GridSelection, GridSort } from './types.ts';
import { useGridKeys } from './use-grid-keys.ts';

export interface DataGridProps<Row, Group = never> {
  label: string;
  columns: readonly GridColumn<Row>[];
  entries: readonly GridEntry<Row, Group>[];
  /** The row's name for screen readers. */
  nameOf(row: Row): string;
  selection?: GridSelection;
  /** Which rows `x` and the checkbox of a group select. */
  rowsOf?(group: Group): readonly string[];
  sort?: GridSort | undefined;
  onSort?(columnId: string): void;
  onOpen?(row: Row): void;
  onFold?(group: Group): void;
  /** The cells of a group row: one per column, after the checkbox. */
  renderGroup?(group: Group): ReactNode;
  /** Icons over the right end of the row under the pointer or the focus. */
  renderActions?(row: Row): ReactNode;
  /** A line below the row that belongs to it, 34 px: a failure with its cure. */
  renderBelow?(row: Row): ReactNode;
  /** The two lines of a row on a phone. */
  renderPhone?(row: Row): ReactNode;
  isOff?(row: Row): boolean;
  openKey?: string | null;
  rowKeys?: Record<string, (row: Row) => void>;
  /** The keys of the rows on screen, to watch only those. */
  onVisible?(keys: readonly string[]): void;
  /** Told when the pointer or the focus enters or leaves the rows: they must not move meanwhile. */
  onHold?(held: boolean): void;
  /** Shown in place of the rows when there are none. */
  children?: ReactNode;
}

const phone = '(max-width: 640px)';

/** A list on one CSS grid: sticky head, virtual rows, selection, keyboard. */
export function DataGrid<Row, Group = never>(props: DataGridProps<Row, Group>) {
  const { label, columns, entries, nameOf, selection, rowsOf, onOpen, onFold, renderBelow, onVisible, onHold } = props;
  const small = useMediaQuery(phone, matchMedia(phone).matches) && props.renderPhone !== undefined;
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const virtual = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => entries[index]?.key ?? index,
    estimateSize: (index) => heightOf(entries[index], small, renderBelow),
    overscan: 6,
    useFlushSync: false,
  });
  const items = virtual.getVirtualItems();
  const keys = useGridKeys({
    entries,
    selection,
    rowsOf: (entry) =>
      entry.kind === 'row' ? [entry.key] : entry.kind === 'group' ? (rowsOf?.(entry.group) ?? []) : [],
    onOpen: (entry) => {
      if (entry.kind === 'row') onOpen?.(entry.row);
      else if (entry.kind === 'group') onFold?.(entry.group);
    },
    onMove: (index) => index >= 0 && virtual.scrollToIndex(index),
    rowKeys: props.rowKeys,
  });

  // A list that gets rows of another height (a failure's second line, a phone turned) is measured anew.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the heights depend on these
  useEffect(() => virtual.measure(), [small, entries]);

  const seen = items.flatMap(({ index }) => (entries[index]?.kind === 'row' ? [entries[index].key] : [])).join(' ');
  const tell = useRef(onVisible);
  useEffect(() => {
    tell.current = onVisible;
  });
  useEffect(() => tell.current?.(seen ? seen.split(' ') : []), [seen]);

  const width = columns.length + (selection ? 1 : 0);
  const empty = entries.length === 0 ? props.children : undefined;
  const tracks = [selection ? '27px' : '', ...columns.map((column) => column.width)].join(' ');
  return (
    <div
      className={`${classes.grid} ${small ? classes.small : ''}`}
      ref={scroller}
      role="grid"
      aria-label={label}
      aria-rowcount={1 + (empty ? 1 : entries.length)}
      aria-colcount={width}
      aria-multiselectable={selection ? true : undefined}
      aria-activedescendant={keys.focused === null ? undefined : rowId(id, keys.focused)}
      tabIndex={0}
      style={{ '--cols': tracks }}
      onPointerEnter={() => onHold?.(true)}
      onPointerLeave={() => onHold?.(scroller.current?.contains(document.activeElement) ?? false)}
      onFocus={(event) => {
        onHold?.(true);
        // Whoever comes by Tab is somewhere: at the first row.
        const byKey = event.target === event.currentTarget && event.currentTarget.matches(':focus-visible');
        if (byKey && keys.focused === null) keys.setFocused(entries[0]?.key ?? null);
      }}
      onBlur={(event) =>
        onHold?.(event.currentTarget.contains(event.relatedTarget) || event.currentTarget.matches(':hover'))
      }
    >
      {!small && (
        <GridHead columns={columns} entries={entries} selection={selection} sort={props.sort} onSort={props.onSort} />
      )}
      {empty && <GridEmpty columns={width}>{empty}</GridEmpty>}
      {entries.length > 0 && (
        <div className={classes.rows} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
          {items.map(({ index, start, size }) => {
            const entry = entries[index];
            if (!entry) return null;
            const shared = {
              id: rowId(id, entry.key),
              index: index + 2,
              style: { transform: `translateY(${start}px)`, height: size },
              focused: keys.focused === entry.key,
              onFocusRow: () => keys.setFocused(entry.key),
              onSelect: (range: boolean) => keys.select(entry.key, range),
            };
            if (entry.kind === 'group') {
              const rows = rowsOf?.(entry.group) ?? [];
              return (
                <GridGroup
                  key={entry.key}
                  {...shared}
                  folded={entry.folded}
                  onFold={() => onFold?.(entry.group)}
                  rows={rows}
                  selection={selection}
                  columns={columns.length}
                >
                  {props.renderGroup?.(entry.group)}
                </GridGroup>
              );
            }
            if (entry.kind === 'note') return <GridNote key={entry.key} {...shared} words={entry.words} />;
            return (
              <GridRow
                key={entry.key}
                {...shared}
                row={entry.row}
                name={nameOf(entry.row)}
                columns={columns}
                selected={selection?.selected.has(entry.key) ?? false}
                selectable={selection !== undefined}
                selecting={(selection?.selected.size ?? 0) > 0}
                current={props.openKey === entry.key}
                off={props.isOff?.(entry.row) ?? false}
                onOpen={onOpen}
                actions={props.renderActions}
                below={renderBelow?.(entry.row)}
                phone={small ? props.renderPhone : undefined}
                scrolling={virtual.isScrolling}
              />
            );
          })}
        </div>
      )}
    </div>
  );
}

// A key may have spaces, an id may not.
function rowId(grid: string, key: string): string {
  return `${grid}-${encodeURIComponent(key)}`;
}

function heightOf<Row, Group>(
  entry: GridEntry<Row, Group> | undefined,
  small: boolean,
  below: ((row: Row) => ReactNode) | undefined,
): number {
  if (entry?.kind === 'group') return small ? 38 : 34;
  const row = small ? 62 : 36;
  return entry?.kind === 'row' && below?.(entry.row) ? row + 32 : row;
}
