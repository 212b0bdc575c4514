import { EngineText } from '../../../ui/parts/engine-text.tsx';
import classes from './processes-panel.module.css';

/** A command as it was started; `depth`: how far below its first parent it stands. */
export function ProcessCommand({ command, depth }: { command: string; depth: number }) {
  return (
    <code className={classes.command} title={command} style={{ paddingLeft: Math.min(depth, 12) * 14 }}>
      {depth > 0 && <i aria-hidden>└ </i>}
      <EngineText text={command} />
    </code>
  );
}
