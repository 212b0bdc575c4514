import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useRun } from '../hooks/run-context.ts';
import { useRunWords } from '../words/run-words.ts';

interface RemoveRowProps {
  list: 'ports' | 'env' | 'mounts' | 'labels';
  id: number;
  /** From 1. */
  n: number;
}

/** Takes a row out. */
export function RemoveRow({ list, id, n }: RemoveRowProps) {
  const { dispatch } = useRun();
  const label = useRunWords()('remove_row', { n });
  return (
    <ActionIcon aria-label={label} title={label} onClick={() => dispatch({ do: 'removeRow', list, id })}>
      <IconX size={16} stroke={1.6} />
    </ActionIcon>
  );
}
