import type { Process } from '@berth/contract';
import { useMemo } from 'react';
import { formatPercent, splitBytes } from '../../../lib/format/bytes.ts';
import { formatMebibytes } from '../../../lib/format/rate.ts';
import { formatSpan } from '../../../lib/format/time.ts';
import type { GridColumn } from '../../../ui/data-grid/types.ts';
import type { PlacedProcess, SortKey } from '../model/order-processes.ts';
import { useProcessesWords } from '../words/processes-words.ts';
import { ProcessCommand } from './process-command.tsx';
import { ProcessState } from './process-state.tsx';
import { ShareCell } from './share-cell.tsx';

type Column = GridColumn<PlacedProcess> & { id: SortKey };

const narrowColumns: readonly SortKey[] = ['pid', 'cpu', 'memory', 'command'];

/** The columns of the list; fewer of them where it is `narrow`. Bars compare the processes with each other: the longest is the greatest that is there. */
export function useProcessColumns(processes: readonly Process[], narrow: boolean): readonly Column[] {
  const t = useProcessesWords();
  return useMemo(() => {
    const mostCpu = Math.max(100, ...processes.map(({ cpu }) => cpu ?? 0));
    const mostMemory = Math.max(1, ...processes.map(({ memory }) => memory ?? 0));
    const column = (
      id: SortKey,
      width: string,
      cell: (process: Process, depth: number) => React.ReactNode,
    ): Column => ({
      id,
      words: t(id),
      width,
      sortable: true,
      numeric: id === 'pid' || id === 'parent' || id === 'cpu' || id === 'memory' || id === 'elapsed',
      cell: ({ process, depth }) => cell(process, depth),
    });
    const columns = [
      column('pid', '76px', ({ pid }) => <code>{pid}</code>),
      column('parent', '76px', ({ parent }) => <code>{parent ?? '–'}</code>),
      column('user', '92px', ({ user }) => user || '–'),
      column('state', '104px', ({ state }) => <ProcessState state={state} />),
      column('cpu', '128px', ({ cpu }) => (
        <ShareCell share={(cpu ?? 0) / mostCpu} title={t('cpu.words')}>
          {formatPercent(cpu)}
        </ShareCell>
      )),
      column('memory', '136px', ({ memory }) => {
        if (memory === null) return '–';
        const { value, unit } = splitBytes(memory);
        return <ShareCell share={memory / mostMemory} title={formatMebibytes(memory)}>{`${value} ${unit}`}</ShareCell>;
      }),
      column('elapsed', '88px', ({ elapsed }) => (elapsed === null ? '–' : formatSpan(elapsed))),
      column('command', 'minmax(160px, 1fr)', ({ command }, depth) => (
        <ProcessCommand command={command} depth={depth} />
      )),
    ];
    return narrow ? columns.filter(({ id }) => narrowColumns.includes(id)) : columns;
  }, [processes, narrow, t]);
}
