import type { Processes } from '@berth/contract';
import { useElementSize } from '@mantine/hooks';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import { DataGrid } from '../../../ui/data-grid/data-grid.tsx';
import { EmptyState } from '../../../ui/feedback/empty-state.tsx';
import { Note } from '../../../ui/feedback/note.tsx';
import { SkeletonRows } from '../../../ui/feedback/skeleton-rows.tsx';
import { useKeys } from '../../../ui/keys/use-keys.ts';
import { EngineText } from '../../../ui/parts/engine-text.tsx';
import { useHeldOrder } from '../hooks/use-held-order.ts';
import { useProcesses } from '../hooks/use-processes.ts';
import { matchProcesses, type Order, orderProcesses, type PlacedProcess, sortKeys } from '../model/order-processes.ts';
import { useProcessesWords } from '../words/processes-words.ts';
import { PhoneProcess } from './phone-process.tsx';
import { ProcessesBar } from './processes-bar.tsx';
import classes from './processes-panel.module.css';
import { useProcessColumns } from './use-process-columns.tsx';

/** Pixels below which there is room for the figures and the command only. */
const NARROW = 860;

interface ProcessesPanelProps {
  containerId: string;
  /** What can be done to the main process. */
  actions: ReactNode;
}

/** What runs in a container, as `docker top` shows it, live. */
export function ProcessesPanel({ containerId, actions }: ProcessesPanelProps) {
  const t = useProcessesWords();
  const { data: listed, refusal } = useProcesses(containerId);
  if (listed === undefined && refusal === null) return <SkeletonRows rows={8} />;
  if (!listed?.running) return <EmptyState art={false} title={t('stopped')} lead={t('stopped.words')} />;
  return <Listed listed={listed} actions={actions} />;
}

function Listed({ listed, actions }: { listed: Processes; actions: ReactNode }) {
  const t = useProcessesWords();
  const input = useRef<HTMLInputElement>(null);
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<Order>({ by: 'tree' });
  const { ref, width } = useElementSize();
  const columns = useProcessColumns(listed.processes, width > 0 && width < NARROW);
  const placed = useMemo(
    () => orderProcesses(matchProcesses(listed.processes, search), order),
    [listed, search, order],
  );
  const { rows, hold } = useHeldOrder(placed);
  useKeys({ '/': () => input.current?.focus() });
  const sortBy = (id: string) => {
    const by = sortKeys.find((key) => key === id);
    if (by === undefined) return;
    // Of numbers the greatest are what one looks for.
    const first = by === 'cpu' || by === 'memory' || by === 'elapsed';
    setOrder(order.by === by ? { by, descending: !order.descending } : { by, descending: first });
    hold(false);
  };
  return (
    <section className={classes.panel} ref={ref} aria-label={t('title')}>
      <ProcessesBar
        {...{ input, search, actions }}
        count={listed.processes.length}
        isTree={order.by === 'tree'}
        onSearch={setSearch}
        onTree={() => setOrder({ by: 'tree' })}
      />
      {listed.error !== null && (
        <Note tone="bad" title={t('failed')}>
          <EngineText text={listed.error} />
        </Note>
      )}
      <DataGrid<PlacedProcess>
        label={t('title')}
        columns={columns}
        entries={rows.map((row) => ({ kind: 'row', key: String(row.process.pid), row }))}
        nameOf={({ process }) => `${process.pid} ${process.command}`}
        sort={order.by === 'tree' ? undefined : { id: order.by, descending: order.descending }}
        onSort={sortBy}
        onHold={hold}
        renderPhone={(row) => <PhoneProcess row={row} />}
      >
        {listed.processes.length > 0 && <EmptyState art={false} title={t('none')} />}
      </DataGrid>
      <p className={classes.foot}>
        {t('foot.pids')} {listed.masked && t('foot.masked')}
      </p>
    </section>
  );
}
