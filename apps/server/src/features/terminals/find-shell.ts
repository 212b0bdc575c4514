import { type Engine, isEngineError, runExec } from '@berth/engine';
import { BerthError } from '../../kernel/errors.ts';
import { execFailure } from './exec-failure.ts';

export interface ShellSearch {
  containerId: string;
  user: string | undefined;
  signal: AbortSignal;
}

/** Each asks for the best shell and prints its path; the next is tried where the first word cannot be found. */
const probes = [
  ['sh', '-c', 'command -v bash || command -v ash || command -v sh'],
  ['bash', '-c', 'command -v bash'],
  ['busybox', 'sh', '-c', 'echo busybox sh'],
];

/**
 * The best shell that a running container has: bash, ash or sh.
 * @throws BerthError `container_has_no_shell`; `bad_request` at `user` where the container knows no such user
 */
export async function findShell(engine: Pick<Engine, 'exec'>, search: ShellSearch): Promise<string[]> {
  const { containerId, user, signal } = search;
  let words = '';
  for (const cmd of probes) {
    const { stdout, output, exitCode } = await probe(engine, containerId, { cmd, user, signal });
    if (exitCode === 0 && stdout !== '') return stdout.split(' ');
    words = output;
    const failure = execFailure(output);
    if (failure === 'no_such_user') {
      const message = `The container knows no user ${user}.`;
      throw new BerthError('bad_request', message, {
        engineMessage: output,
        fields: [{ path: 'user', code: 'exec_user_unknown', message }],
      });
    }
  }
  throw new BerthError('container_has_no_shell', 'This container has neither bash nor ash nor sh.', {
    engineMessage: words,
  });
}

async function probe(
  engine: Pick<Engine, 'exec'>,
  containerId: string,
  options: { cmd: string[]; user: string | undefined; signal: AbortSignal },
) {
  try {
    const result = await runExec(engine, containerId, options);
    const [first = ''] = result.stdout.trim().split('\n');
    return { stdout: first.trim(), output: `${result.stdout}${result.stderr}`.trim(), exitCode: result.exitCode };
  } catch (error) {
    // Newer engines refuse what cannot be run before they answer; older ones say it in the output.
    if (!isEngineError(error, 'bad_request', 'server')) throw error;
    return { stdout: '', output: error.engineMessage ?? error.message, exitCode: 127 };
  }
}
