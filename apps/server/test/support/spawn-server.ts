import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const source = join(import.meta.dirname, '../../src');

export interface SpawnedServer {
  readonly child: ChildProcess;
  readonly url: string;
  readonly setupToken: string | undefined;
  readonly output: () => string;
  /** The exit code; null when a signal ended it. */
  readonly ended: Promise<number | null>;
}

/** The server as its own process, once it listens. @throws Error with what it said, when it does not start */
export async function spawnServer(env: Record<string, string>): Promise<SpawnedServer> {
  const child = spawn(process.execPath, [join(source, 'main.ts')], {
    env: { PATH: process.env.PATH ?? '', BERTH_PORT: '0', DOCKER_HOST: 'unix:///nonexistent/docker.sock', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    const take = (chunk: Buffer) => {
      output += chunk.toString();
      const listens = /Berth listens on (\S+)\n/.exec(output)?.[1];
      if (listens !== undefined) resolve(listens);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    void ended.then(() => reject(new Error(output)));
  });
  return {
    child,
    url,
    get setupToken() {
      return /setup token: (\S+)/.exec(output)?.[1];
    },
    output: () => output,
    ended,
  };
}

/** Runs Berth's command line; answers what it said and its exit code. */
export async function runCli(args: string[], input: string, env: Record<string, string>) {
  const child = spawn(process.execPath, [join(source, 'cli.ts'), ...args], {
    env: { PATH: process.env.PATH ?? '', ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  child.stdin.end(input);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output };
}
