import type { ContainerSummary, StatsSample } from '@berth/contract';
import type { ReactNode } from 'react';
import { formatBytes } from '../../../../lib/format/bytes.ts';
import { PortChip } from '../../../../ui/parts/port-chip.tsx';
import { Sparkline } from '../../../../ui/parts/sparkline.tsx';
import { StateShape } from '../../../../ui/state/state-shape.tsx';
import { conditionOf } from '../../model/condition.ts';
import { shortImage } from '../../model/image-name.ts';
import { portChips } from '../../model/port-chip.ts';
import { rowReason } from '../../model/row-reason.ts';
import { current } from '../../model/stats-series.ts';
import { useExitText } from '../../words/exit-text.ts';
import { useStateWords } from '../../words/state-words.ts';
import classes from './phone-row.module.css';
import { UpCell } from './up-cell.tsx';

interface PhoneRowProps {
  row: ContainerSummary;
  samples: readonly StatsSample[] | undefined;
  name: ReactNode;
  state: ReactNode;
}

const LENGTH = 120;

/** A row on a phone: name, port and CPU; below it the state, the tag or the reason, and memory. */
export function PhoneRow({ row, samples = [], name, state }: PhoneRowProps) {
  const { kind, tone } = conditionOf(row);
  const chip = portChips(row.ports, location.hostname).find(({ host }) => host !== null);
  const now = current(samples, Date.now());
  const lives = row.state === 'running' || row.state === 'paused';
  return (
    <span className={classes.row}>
      <span className={classes.shape}>
        <StateShape shape={row.pending ? 'starting' : kind} tone={row.pending ? 'warn' : tone} />
      </span>
      <span className={classes.first}>
        {name}
        {chip !== undefined && <PortChip {...chip} container={chip.host ?? chip.container} />}
      </span>
      <span className={classes.second}>
        <span className={classes.state}>{state}</span>
        <Remark row={row} />
      </span>
      {lives && (
        <>
          <span className={classes.figure}>
            <Sparkline values={samples.map(({ cpu }) => cpu)} length={LENGTH} />
            <b>{now?.cpu == null ? '–' : `${now.cpu.toFixed(1)} %`}</b>
          </span>
          <span className={classes.figure}>
            <Sparkline values={samples.map(({ memory }) => memory)} length={LENGTH} limit={row.memoryLimit} />
            <b>{formatBytes(now?.memory)}</b>
          </span>
        </>
      )}
    </span>
  );
}

function Remark({ row }: { row: ContainerSummary }) {
  const t = useStateWords();
  const exitText = useExitText();
  const reason = rowReason(row);
  if (reason !== null) {
    return (
      <span className={classes.remark}>{reason.loop === null ? exitText(row) : t('loop', { count: reason.loop })}</span>
    );
  }
  if (row.state === 'exited') {
    return (
      <span className={classes.remark}>
        <UpCell row={row} />
      </span>
    );
  }
  return <code className={classes.remark}>{shortImage(row.image)}</code>;
}
