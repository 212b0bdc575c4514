import type { Shell } from '../api/shell.ts';
import type { ShellState } from '../api/shell-state.ts';
import { useShellState } from '../hooks/use-shells.ts';
import { EndLine } from './end-line.tsx';
import { Foot } from './foot.tsx';
import { KeyRow } from './key-row.tsx';
import { LineInput } from './line-input.tsx';
import { LinkDialog } from './link-dialog.tsx';
import { PasteDialog } from './paste-dialog.tsx';
import { PasteProgress } from './paste-progress.tsx';
import type { CurrentShellProps } from './shell-above.tsx';

/** Below the screen of the current terminal: input that is not typed into it, how it ended, and what it is. */
export function ShellBelow({ shell, container, actions }: CurrentShellProps) {
  const state = useShellState(shell);
  const { status, terminal, end, pasting } = state;
  if (status === 'failed') return null;
  const takesKeys = end === null && (terminal === null || (terminal.tty && terminal.input));
  const takesLines = status === 'open' && terminal !== null && !terminal.tty && terminal.input;
  return (
    <>
      {takesLines && <LineInput shell={shell} />}
      {pasting !== null && <PasteProgress pasting={pasting} onCancel={() => shell.input.cancelPaste()} />}
      {end !== null && <EndLine {...{ shell, end, container, actions }} />}
      {takesKeys && <KeyRow shell={shell} state={state} />}
      <Foot state={state} />
      <Dialogs shell={shell} state={state} />
    </>
  );
}

function Dialogs({ shell, state: { link, paste } }: { shell: Shell; state: ShellState }) {
  const close = () => {
    shell.change({ link: null, paste: null });
    shell.focus();
  };
  if (link !== null) return <LinkDialog url={link} onClose={close} />;
  if (paste === null) return null;
  const send = () => {
    shell.input.sendPaste(paste);
    shell.focus();
  };
  return <PasteDialog paste={paste} onPaste={send} onClose={close} />;
}
