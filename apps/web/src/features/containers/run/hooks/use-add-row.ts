import { useEffect, useState } from 'react';
import type { FormAction } from '../model/reduce-form.ts';
import { nextRowId } from '../model/run-form.ts';
import { useRun } from './run-context.ts';

export interface AddRow {
  /** The row that a click has just added: its first field takes the focus. Rows of drafts and pastes do not. */
  readonly added: number | undefined;
  readonly add: (action: FormAction) => void;
}

/** Adds an empty row by a click. */
export function useAddRow(): AddRow {
  const { form, dispatch } = useRun();
  const [added, setAdded] = useState<number>();
  // The focus is taken as the row appears; an id may come back after its row was removed.
  useEffect(() => {
    if (added !== undefined) setAdded(undefined);
  }, [added]);
  const add = (action: FormAction) => {
    setAdded(nextRowId(form));
    dispatch(action);
  };
  return { added, add };
}
