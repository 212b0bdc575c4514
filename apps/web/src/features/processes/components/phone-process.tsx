import { formatBytes, formatPercent } from '../../../lib/format/bytes.ts';
import type { PlacedProcess } from '../model/order-processes.ts';
import { ProcessCommand } from './process-command.tsx';
import classes from './processes-panel.module.css';

/** A process in two lines. */
export function PhoneProcess({ row: { process, depth } }: { row: PlacedProcess }) {
  return (
    <span className={classes.phone}>
      <ProcessCommand command={process.command} depth={depth} />
      <span>
        <code>{process.pid}</code> {process.user}
        <span>
          {formatPercent(process.cpu)} · {formatBytes(process.memory)}
        </span>
      </span>
    </span>
  );
}
