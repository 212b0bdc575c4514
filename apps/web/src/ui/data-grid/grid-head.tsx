import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useUiWords } from '../words/ui-words.ts';
import classes from './data-grid.module.css';
import { GridCheckbox } from './grid-checkbox.tsx';
import type { GridColumn, GridEntry, GridSelection, GridSort } from './types.ts';

interface GridHeadProps<Row, Group> {
  columns: readonly GridColumn<Row>[];
  entries: readonly GridEntry<Row, Group>[];
  selection: GridSelection | undefined;
  sort: GridSort | undefined;
  onSort: ((columnId: string) => void) | undefined;
}

/** The sticky head: column words that sort, and the box that selects everything that is shown. */
export function GridHead<Row, Group>({ columns, entries, selection, sort, onSort }: GridHeadProps<Row, Group>) {
  const t = useUiWords();
  const rows = entries.filter((entry) => entry.kind === 'row').map((entry) => entry.key);
  const chosen = selection?.selected.size ?? 0;
  const all = rows.length > 0 && rows.every((key) => selection?.selected.has(key));
  return (
    <div className={classes.head} role="row" aria-rowindex={1}>
      {selection && (
        <span role="columnheader" className={classes.check} data-shown={chosen > 0 ? '' : undefined}>
          <GridCheckbox
            label={t('select_all')}
            checked={all}
            some={chosen > 0 && !all}
            onToggle={() => selection.onChange(new Set(all ? [] : rows))}
          />
        </span>
      )}
      {columns.map(({ id, words, numeric, sortable }) => {
        const sorted = sort?.id === id;
        const order = sorted ? (sort.descending ? 'descending' : 'ascending') : undefined;
        return (
          <span key={id} role="columnheader" className={numeric ? classes.num : ''} aria-sort={order}>
            {sortable && onSort ? (
              <button
                type="button"
                className={sorted ? classes.sorted : ''}
                title={t('sort_by', { column: words })}
                onClick={() => onSort(id)}
              >
                {words}
                {sorted && (sort.descending ? <IconArrowDown /> : <IconArrowUp />)}
              </button>
            ) : (
              words
            )}
          </span>
        );
      })}
    </div>
  );
}
