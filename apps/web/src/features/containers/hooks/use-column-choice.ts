import { useState } from 'react';
import { z } from 'zod';
import { keep, kept } from '../../../lib/kept.ts';
import { type ColumnId, columns, defaultColumns, readColumns, writeColumns } from '../model/columns.ts';

const KEY = 'berth.containers.columns';

export interface ColumnChoice {
  readonly shown: readonly ColumnId[];
  readonly toggle: (id: ColumnId) => void;
  readonly reset: () => void;
}

/** The columns that somebody chose in this browser. */
export function useColumnChoice(): ColumnChoice {
  const [shown, setShown] = useState(() => readColumns(kept(KEY, z.string().nullable(), null)));
  const choose = (ids: readonly ColumnId[] | null) => {
    setShown(ids ?? defaultColumns);
    keep(KEY, ids === null ? null : writeColumns(ids));
  };
  const toggle = (id: ColumnId) => {
    const next = new Set(shown);
    if (!next.delete(id)) next.add(id);
    choose(columns.filter((column) => next.has(column.id)).map((column) => column.id));
  };
  return { shown, toggle, reset: () => choose(null) };
}
