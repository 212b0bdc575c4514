import { closeCode, type terminalSocket } from '@berth/contract';
import { type Actor, authorise } from '../../kernel/actor.ts';
import { toBerthError } from '../../kernel/to-berth-error.ts';
import type { SocketHandler } from '../../kernel/upgrade.ts';
import type { Terminal } from './terminal.ts';
import { terminalError } from './terminal-error.ts';
import type { TerminalRegistry } from './terminal-registry.ts';
import type { TerminalScreen } from './terminal-spec.ts';
import { requireHostRight } from './terminals.policy.ts';

/** Serves the screen and the keyboard of a terminal. */
export function serveTerminal(registry: TerminalRegistry): SocketHandler<typeof terminalSocket> {
  return async (viewer, { params, query }, { onRights }) => {
    const terminal = registry.get(params.terminalId, viewer.actor);
    const { command, user } = terminal.spec;
    requireRights(viewer.actor, terminal);
    onRights(() => {
      try {
        requireRights(viewer.actor, terminal);
      } catch (error) {
        viewer.fail(error);
        void terminal.close();
      }
    });
    const screen: TerminalScreen = {
      ready: (resumed) => viewer.send({ op: 'ready', command: [...command], user: user ?? null, resumed }),
      output: (bytes) => viewer.sendBytes(bytes),
      snapshot(at, bytes) {
        viewer.send({ op: 'screen', ...at });
        viewer.sendBytes(bytes);
      },
      ended: (end) => {
        viewer.send({ op: 'exit', ...end });
        viewer.close(1000, 'The terminal is over.');
      },
      replaced: () => viewer.close(1000, 'Another page shows this terminal now.'),
    };
    viewer.ws.once('close', (code) => {
      // A screen may come back after a cut, but not one whose session or right is gone.
      if (code === closeCode.signedOut || code === closeCode.forbidden) void terminal.close();
      else terminal.detach(screen);
    });
    try {
      await terminal.attach(screen, query.received);
    } catch (cause) {
      const { code, message, engineMessage } = toBerthError(terminalError(cause));
      viewer.send({ op: 'error', code, message, ...(engineMessage === undefined ? {} : { engineMessage }) });
      return viewer.close(1000, 'The terminal could not be opened.');
    }
    viewer.onBytes((bytes) => {
      if (!terminal.write(bytes)) viewer.close(closeCode.tooLarge, 'The process does not take its input.');
    });
    viewer.onMessage((message) => {
      if (message.op === 'ack') terminal.acknowledge(message.bytes);
      else if (message.op === 'resize') terminal.resize({ cols: message.cols, rows: message.rows });
      else terminal.endInput();
    });
  };
}

/** @throws BerthError `forbidden` */
function requireRights(actor: Actor, { kind, spec }: Terminal): void {
  authorise(actor, `container:${kind}`);
  requireHostRight(actor, spec.reach);
}
