import type { ContainerSummary, StatsSample } from '@berth/contract';
import { formatBytes, formatPercent } from '../../../../lib/format/bytes.ts';
import { GridCell } from '../../../../ui/data-grid/grid-cell.tsx';
import { EngineText } from '../../../../ui/parts/engine-text.tsx';
import { StateShape } from '../../../../ui/state/state-shape.tsx';
import type { ColumnId } from '../../model/columns.ts';
import { toneOf } from '../../model/condition.ts';
import type { GroupEntry } from '../../model/layout.ts';
import { current, sumKnown } from '../../model/stats-series.ts';
import { useListWords } from '../../words/list-words.ts';
import { useStateWords } from '../../words/state-words.ts';
import classes from './group-cells.module.css';

interface GroupCellsProps {
  group: GroupEntry;
  shown: readonly ColumnId[];
  byId: ReadonlyMap<string, ContainerSummary>;
  series: ReadonlyMap<string, readonly StatsSample[]>;
}

/** The head of a stack: its name, how many of it are in which condition, worst first, and the sums in the same columns. */
export function GroupCells({ group, shown, byId, series }: GroupCellsProps) {
  const t = useListWords();
  const running = group.ids.filter((id) => byId.get(id)?.state === 'running');
  const now = Date.now();
  const readings = running.map((id) => current(series.get(id), now));
  const sums: Partial<Record<ColumnId, string>> = {
    cpu: formatPercent(sumKnown(readings.map((reading) => reading?.cpu ?? null))),
    memory: formatBytes(sumKnown(readings.map((reading) => reading?.memory ?? null))),
  };
  const rest = shown.slice(3);
  return (
    <>
      <GridCell className={classes.name}>
        <b>{group.stack === null ? t('noStack') : <EngineText text={group.stack} />}</b>
        <small>{t('count', { count: group.ids.length })}</small>
      </GridCell>
      <GridCell className={classes.counts}>
        <Counts group={group} />
      </GridCell>
      {rest.map((id) => (
        <GridCell key={id} className={classes.sum}>
          {running.length > 0 && sums[id]}
        </GridCell>
      ))}
    </>
  );
}

function Counts({ group }: { group: GroupEntry }) {
  const t = useStateWords();
  return group.counts.map(([kind, count]) => {
    const words = `${t(`kind.${kind}`)} ${count}`;
    return (
      <span key={kind} className={classes.count} title={words}>
        <StateShape shape={kind} tone={toneOf(kind)} size={10} label={t(`kind.${kind}`)} />
        {count}
      </span>
    );
  });
}
