import type { ReactNode } from 'react';

/** A column of a list. */
export interface GridColumn<Row> {
  id: string;
  /** The word at its head, also its name for screen readers. */
  words: string;
  /** Its track in the grid: `152px`, `minmax(120px, 1fr)`. */
  width: string;
  /** Numbers stand at the right. */
  numeric?: boolean;
  sortable?: boolean;
  cell(row: Row): ReactNode;
  /** How many columns the cell takes in this row, 1 unless said: where numbers mean nothing the same place says why. */
  span?(row: Row): number;
}

/** What the list shows, in this order; grouping and sorting are done before. */
export type GridEntry<Row, Group = never> =
  | { kind: 'row'; key: string; row: Row }
  | { kind: 'group'; key: string; group: Group; folded: boolean }
  /** Takes the height of a row and can neither be focused nor selected: a heading, or the place of a row that has gone. */
  | { kind: 'note'; key: string; words: string };

export interface GridSort {
  id: string;
  descending: boolean;
}

export interface GridSelection {
  selected: ReadonlySet<string>;
  onChange(selected: ReadonlySet<string>): void;
}
