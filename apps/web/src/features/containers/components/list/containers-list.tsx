import type { ContainerSummary } from '@berth/contract';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useCallback } from 'react';
import { ChangesPill } from '../../../../ui/data-grid/changes-pill.tsx';
import { DataGrid } from '../../../../ui/data-grid/data-grid.tsx';
import type { GridSelection } from '../../../../ui/data-grid/types.ts';
import type { Changes } from '../../api/use-changes.ts';
import { useActions } from '../../hooks/use-actions.ts';
import { useChosen } from '../../hooks/use-chosen.ts';
import type { ListView } from '../../hooks/use-list-view.ts';
import { needsForce } from '../../model/actions.ts';
import { containerPath } from '../../model/container-path.ts';
import { type GroupEntry, groupKey } from '../../model/layout.ts';
import { formatSort, nextSort, sortKeys } from '../../model/sort-rows.ts';
import { useListWords } from '../../words/list-words.ts';
import { FailureLine } from '../actions/failure-line.tsx';
import { RowActions } from '../actions/row-actions.tsx';
import { ContainerDialogs } from '../dialogs/container-dialogs.tsx';
import { StateLabel } from '../state-label.tsx';
import { GroupCells } from './group-cells.tsx';
import { NameCell } from './name-cell.tsx';
import { PhoneRow } from './phone-row.tsx';
import { toGridEntries } from './to-grid-entries.ts';
import { useGridColumns } from './use-grid-columns.tsx';

interface ContainersListProps {
  view: ListView;
  byId: ReadonlyMap<string, ContainerSummary>;
  changes: Changes;
  selection: GridSelection | undefined;
  onSort(sort: string): void;
  /** Shown where there are no rows. */
  children: ReactNode;
}

/** The rows, their keys and what can be done to each. */
export function ContainersList({ view, byId, changes, selection, onSort, children }: ContainersListProps) {
  const t = useListWords();
  const navigate = useNavigate();
  const actions = useActions();
  const { open, choose, close } = useChosen(changes);
  const { series, held, sort } = view;
  const columns = useGridColumns({ shown: view.columns, series, asked: changes.asked, sizes: view.sizes.data });
  const entries = toGridEntries(held.entries, {
    byId,
    gone: t('gone'),
    arrived: (count) => t('arrived', { count }),
  });
  const renderActions = useCallback(
    (row: ContainerSummary) => <RowActions row={row} actions={actions} onChoose={choose} />,
    [actions, choose],
  );
  const renderPhone = useCallback(
    (row: ContainerSummary) => (
      <PhoneRow
        row={row}
        samples={series.get(row.id)}
        name={<NameCell row={row} />}
        state={<StateLabel row={row} asked={changes.asked.get(row.id)} />}
      />
    ),
    [series, changes.asked],
  );
  const go = (row: ContainerSummary, tab?: 'logs' | 'terminal') => void navigate({ to: containerPath(row.id, tab) });
  return (
    <>
      <ChangesPill count={held.changes} onApply={held.apply} />
      <DataGrid<ContainerSummary, GroupEntry>
        label={t('title')}
        columns={columns}
        entries={entries}
        nameOf={(row) => row.name}
        {...(selection === undefined ? {} : { selection })}
        rowsOf={(group) => group.ids}
        sort={{ id: sort.key, descending: sort.descending }}
        onSort={(id) => {
          const key = sortKeys.find((known) => known === id);
          if (key !== undefined) onSort(formatSort(nextSort(sort, key)));
        }}
        onOpen={go}
        onFold={(group) => view.toggleFold(groupKey(group.stack))}
        renderGroup={(group) => <GroupCells group={group} shown={view.columns} byId={byId} series={series} />}
        renderActions={renderActions}
        renderBelow={(row) => {
          const failure = changes.failures.get(row.id);
          return failure && <FailureLine row={row} failure={failure} onDismiss={() => changes.dismiss(row.id)} />;
        }}
        renderPhone={renderPhone}
        isOff={(row) => row.state === 'exited' || row.state === 'created'}
        rowKeys={{
          l: (row) => go(row, 'logs'),
          t: (row) => go(row, 'terminal'),
          r: (row) => choose('restart', row),
          s: (row) => choose(needsForce(row) ? 'stop' : 'start', row),
          // biome-ignore lint/correctness/noComponentHookFactories: the name of a key, not of a component
          Delete: (row) => choose('remove', row),
        }}
        onVisible={view.setVisible}
        onHold={(on) => (on ? held.hold() : held.release())}
      >
        {children}
      </DataGrid>
      {open !== null && <ContainerDialogs open={open} changes={changes} onClose={close} />}
    </>
  );
}
