import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import type { CSSProperties, ReactNode } from 'react';
import { useUiWords } from '../words/ui-words.ts';
import classes from './data-grid.module.css';
import { GridCheckbox } from './grid-checkbox.tsx';
import type { GridSelection } from './types.ts';

interface GridGroupProps {
  id: string;
  index: number;
  style: CSSProperties;
  focused: boolean;
  folded: boolean;
  rows: readonly string[];
  selection: GridSelection | undefined;
  columns: number;
  onFocusRow(): void;
  onSelect(range: boolean): void;
  onFold(): void;
  children: ReactNode;
}

/** A group row: folds on a click, selects all its rows with its box. Its children are cells in the columns of the list. */
export function GridGroup(props: GridGroupProps) {
  const { id, index, style, focused, folded, rows, selection, children } = props;
  const t = useUiWords();
  const chosen = rows.filter((key) => selection?.selected.has(key)).length;
  return (
    <div
      id={id}
      role="row"
      aria-rowindex={index}
      className={`${classes.group} ${focused ? classes.focused : ''}`}
      style={style}
      onClick={(event) => {
        props.onFocusRow();
        if (event.target instanceof Element && !event.target.closest('a, button, input, label')) props.onFold();
      }}
    >
      <span role="gridcell" className={classes.fold}>
        {selection && chosen > 0 ? (
          <GridCheckbox
            label={t('select_all')}
            checked={chosen === rows.length}
            some={chosen < rows.length}
            onToggle={() => props.onSelect(false)}
          />
        ) : (
          <button
            type="button"
            tabIndex={-1}
            aria-expanded={!folded}
            aria-label={folded ? t('expand') : t('collapse')}
            onClick={props.onFold}
          >
            {folded ? <IconChevronRight /> : <IconChevronDown />}
          </button>
        )}
      </span>
      {children}
    </div>
  );
}
