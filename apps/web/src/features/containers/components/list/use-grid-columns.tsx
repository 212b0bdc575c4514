import type { ContainerSummary, StatsSample } from '@berth/contract';
import { type ReactNode, useMemo } from 'react';
import { Ago } from '../../../../lib/format/age.tsx';
import { useLanguage } from '../../../../lib/i18n/i18n.ts';
import type { GridColumn } from '../../../../ui/data-grid/types.ts';
import type { Changes } from '../../api/use-changes.ts';
import { type ColumnId, columns } from '../../model/columns.ts';
import { rowReason } from '../../model/row-reason.ts';
import { useListWords } from '../../words/list-words.ts';
import { StateLabel } from '../state-label.tsx';
import { ImageCell } from './image-cell.tsx';
import classes from './list.module.css';
import { NameCell } from './name-cell.tsx';
import { NetworksCell } from './networks-cell.tsx';
import { PortsCell } from './ports-cell.tsx';
import { ReasonCell } from './reason-cell.tsx';
import { RestartsCell } from './restarts-cell.tsx';
import { type Size, SizeCell } from './size-cell.tsx';
import { UpCell } from './up-cell.tsx';
import { CpuCell, MemoryCell } from './usage-cells.tsx';

export interface ColumnSources {
  readonly shown: readonly ColumnId[];
  readonly series: ReadonlyMap<string, readonly StatsSample[]>;
  readonly asked: Changes['asked'];
  readonly sizes: ReadonlyMap<string, Size> | undefined;
}

/** Where figures mean nothing, these columns together say why. */
const figures: readonly ColumnId[] = ['ports', 'networks', 'cpu', 'memory'];

/** The chosen columns with their cells. */
export function useGridColumns({ shown, series, asked, sizes }: ColumnSources): GridColumn<ContainerSummary>[] {
  const t = useListWords();
  const language = useLanguage();
  // biome-ignore lint/correctness/useExhaustiveDependencies: words in another language are other words
  return useMemo(() => {
    const cells = cellsOf({ series, asked, sizes });
    const joined = figures.filter((id) => shown.includes(id));
    return columns
      .filter(({ id }) => shown.includes(id))
      .map((column) => {
        const base = {
          id: column.id,
          words: t(`column.${column.id}`),
          width: column.width,
          numeric: 'numeric' in column,
          sortable: 'sort' in column,
          cell: cells[column.id],
        };
        return column.id === joined[0] ? withReason(base, joined.length) : base;
      });
  }, [shown, series, asked, sizes, t, language]);
}

/** The column whose place, with those after it, is taken by the reason where there is one. */
function withReason(column: GridColumn<ContainerSummary>, span: number): GridColumn<ContainerSummary> {
  return {
    ...column,
    span: (row) => (rowReason(row) === null ? 1 : span),
    cell: (row) => {
      const reason = rowReason(row);
      return reason === null ? column.cell(row) : <ReasonCell row={row} reason={reason} />;
    },
  };
}

function cellsOf({
  series,
  asked,
  sizes,
}: Omit<ColumnSources, 'shown'>): Record<ColumnId, (row: ContainerSummary) => ReactNode> {
  return {
    state: (row) => (
      <span className={classes.state}>
        <StateLabel row={row} asked={asked.get(row.id)} />
      </span>
    ),
    name: (row) => <NameCell row={row} />,
    image: (row) => <ImageCell image={row.image} />,
    stack: (row) => row.stack,
    ports: (row) => <PortsCell ports={row.ports} />,
    networks: (row) => <NetworksCell networks={row.networks} />,
    cpu: (row) => <CpuCell row={row} samples={series.get(row.id)} />,
    memory: (row) => <MemoryCell row={row} samples={series.get(row.id)} />,
    size: (row) => <SizeCell size={sizes?.get(row.id)} />,
    created: (row) => <Ago at={row.createdAt} />,
    up: (row) => <UpCell row={row} />,
    restarts: (row) => <RestartsCell count={row.restartCount} />,
  };
}
