import classes from './cmd-box.module.css';
import { CopyButton } from './copy-button.tsx';

interface CmdBoxProps {
  /** The command without a prompt. */
  command: string;
  /** Shows every line of a long command instead of cutting it. */
  wrap?: boolean;
}

/** The `docker` words that do the same, to copy. */
export function CmdBox({ command, wrap = false }: CmdBoxProps) {
  return (
    <span className={`${classes.box} ${wrap ? classes.wrap : ''}`}>
      <code title={wrap ? undefined : command}>
        <i aria-hidden>$ </i>
        {command}
      </code>
      <CopyButton text={command} />
    </span>
  );
}
