import { z } from 'zod';
import { flag, maybeNumber, text } from './tolerant.ts';

export const execDetails = z
  .object({ ID: text, Running: flag, ExitCode: maybeNumber, Pid: maybeNumber, ContainerID: text })
  .transform((wire) => ({
    id: wire.ID,
    running: wire.Running,
    /** Undefined while it runs. 126 and 127 mean that the command could not be run or found. */
    exitCode: wire.Running ? undefined : wire.ExitCode,
    /** On the host. */
    pid: wire.Pid || undefined,
    containerId: wire.ContainerID,
  }));

export type ExecDetails = z.output<typeof execDetails>;
