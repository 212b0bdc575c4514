import { runCommand } from './run-command.ts';

/** A docker command line bound to one engine; plain data, so that it can be handed to another process. */
export interface DockerCli {
  program: string;
  env: Record<string, string>;
}

/** Runs the command line; answers its stdout, throws with its stderr. */
export type RunCli = (args: string[], opts?: { input?: string }) => Promise<string>;

/** Binds a docker program to an engine; `home` keeps its configuration away from the user's. */
export function dockerCli(program: string, env: Record<string, string>, dockerHost: string, home: string): DockerCli {
  return { program, env: { ...env, DOCKER_HOST: dockerHost, DOCKER_CONFIG: home, HOME: home } };
}

export function cliRunner({ program, env }: DockerCli): RunCli {
  return (args, opts = {}) => runCommand(program, args, { env, ...opts });
}
