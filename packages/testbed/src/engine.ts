import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeBridge } from './daemon/bridge.ts';
import { dockerdArguments, endContainerd, endDockerd, spawnDockerd, untilReady } from './daemon/dockerd.ts';
import { claimKeptDir, freeKeptDir } from './daemon/kept-dir.ts';
import { freeze } from './daemon/processes.ts';
import { removeTempDir, sweepLeftovers, tempDir } from './daemon/temp-dir.ts';
import { type EngineBinaries, engineBinaries, recipesOf } from './debian/engine-binaries.ts';
import { cliRunner, type DockerCli, dockerCli, type RunCli } from './docker-cli.ts';
import type { EngineName } from './engine-names.ts';
import { engineJson } from './engine-request.ts';

/** A private engine: its own data, socket and bridge. */
export interface TestEngine extends AsyncDisposable {
  readonly name: EngineName;
  /** As the engine says, for example `28.5.2+dfsg4`. */
  readonly version: string;
  readonly apiVersion: string;
  readonly socketPath: string;
  /** The same as a DOCKER_HOST, `unix://…`. */
  readonly dockerHost: string;
  readonly dir: string;
  /** Of dockerd; another one after a restart. */
  readonly pid: number;
  /** Runs the docker command line of the same version against this engine; throws with what it wrote to stderr. */
  cli: RunCli;
  /** What `cli` runs, to be handed to another process. */
  readonly dockerCli: DockerCli;
  /** Freezes the daemon: its socket accepts, nothing is answered. */
  pause(): void;
  resume(): void;
  /** Ends the daemon politely and starts it again on the same data and socket. */
  restart(): Promise<void>;
  /** Kills the daemon as a crash would; its containers go on. */
  kill(): Promise<void>;
  /** Starts the daemon after `kill`. */
  start(): Promise<void>;
  /** Ends the engine and removes all of it (but a kept folder). */
  stop(): Promise<void>;
}

export interface StartOptions {
  /** A folder that keeps the engine's data; the next engine started with it goes on with its containers. */
  keepDir?: string;
}

function stringField(value: unknown, key: string): string {
  const field = typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
  return typeof field === 'string' ? field : 'unknown';
}

function assertPossible(): void {
  if (process.platform !== 'linux') throw new Error('The private engine runs on Linux only.');
  if (process.getuid?.() !== 0)
    throw new Error('A private engine needs root. Start this as root, or install Docker (apt-get install docker.io).');
}

async function launch(binaries: EngineBinaries, keepDir: string | undefined): Promise<TestEngine> {
  const dir = tempDir('engine');
  const dataRoot = join(keepDir ?? dir, 'data');
  if (keepDir !== undefined) claimKeptDir(keepDir);
  mkdirSync(dataRoot, { recursive: true });
  const args = dockerdArguments(binaries, dir, dataRoot, makeBridge(dir, binaries.tools.busybox, keepDir));
  const socketPath = join(dir, 'docker.sock');
  const dockerHost = `unix://${socketPath}`;
  const docker = dockerCli(binaries.docker, binaries.env, dockerHost, join(dir, 'home'));
  let child: ChildProcess;
  const start = async () => {
    child = spawnDockerd(binaries, dir, args);
    await untilReady(child, dir);
  };
  const remove = () => {
    removeTempDir(dir);
    if (keepDir !== undefined) freeKeptDir(keepDir);
  };
  const stop = async () => {
    if (keepDir !== undefined) await endDockerd(child, 'SIGTERM');
    remove();
  };
  await start().catch((error: unknown) => {
    remove();
    throw error;
  });
  const about = await engineJson(socketPath, 'GET', '/version');
  return {
    name: binaries.recipe.name,
    version: stringField(about, 'Version'),
    apiVersion: stringField(about, 'ApiVersion'),
    socketPath,
    dockerHost,
    dir,
    get pid() {
      return child.pid ?? 0;
    },
    cli: cliRunner(docker),
    dockerCli: docker,
    pause: () => freeze(child.pid ?? 0),
    resume: () => void child.kill('SIGCONT'),
    restart: async () => {
      await endDockerd(child, 'SIGTERM');
      await start();
    },
    kill: async () => {
      await endDockerd(child, 'SIGKILL');
      endContainerd(dir);
    },
    start,
    stop,
    [Symbol.asyncDispose]: stop,
  };
}

/**
 * Starts a private engine in about three seconds; the first time its packages are downloaded.
 * What killed runs left behind is removed first.
 * @throws Error that says in plain words why no such engine can run here
 */
export async function startEngine(name: EngineName = 'default', options: StartOptions = {}): Promise<TestEngine> {
  assertPossible();
  sweepLeftovers();
  const reasons: string[] = [];
  for (const recipe of recipesOf(name)) {
    try {
      return await launch(await engineBinaries(recipe), options.keepDir);
    } catch (error) {
      reasons.push(`${recipe.name}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  throw new Error(`Engine ${name} cannot run here. ${reasons.join('\n')}`);
}
