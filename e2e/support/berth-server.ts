import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@berth/contract';
import { signInCookie } from './sign-in-cookie.ts';

const server = join(import.meta.dirname, '../../apps/server/src');

export const password = 'a pass phrase for tests';
export const setupToken = 'e2e-setup-token-0123456789';

/** Berth as its users run it: a process of its own on a free port. */
export interface BerthServer {
  readonly url: string;
  /** Everything it has printed. */
  readonly output: () => string;
  /** Makes a person. The password is `password`. */
  addUser(role: Role, username: string): Promise<void>;
  /** A cookie of a fresh session, `name=value`. */
  signIn(username: string): Promise<string>;
  /** Ends the process and starts it again on the same data and port. */
  restart(): Promise<void>;
  stopProcess(): Promise<void>;
  startProcess(): Promise<void>;
  close(): Promise<void>;
}

interface ServerOptions {
  dockerHost: string;
  /** Leaves the first admin to be made with `setupToken`; else there is `admin`. */
  setupOpen?: boolean;
}

/** Starts the real server and waits until it listens. @throws Error with what it printed when it does not. */
export async function startBerthServer({ dockerHost, setupOpen = false }: ServerOptions): Promise<BerthServer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'berth-e2e-'));
  const env = { ...process.env, DOCKER_HOST: dockerHost, BERTH_DATA_DIR: dataDir, BERTH_SETUP_TOKEN: setupToken };
  let output = '';
  let url = '';
  let child: ChildProcess;

  const startProcess = async () => {
    const port = url === '' ? '0' : new URL(url).port;
    child = spawn(process.execPath, [join(server, 'main.ts')], { env: { ...env, BERTH_PORT: port } });
    const from = output.length;
    url = await new Promise<string>((resolve, reject) => {
      const listen = (chunk: unknown) => {
        output += String(chunk);
        const found = /Berth listens on (http:\S+)/.exec(output.slice(from))?.[1];
        if (found) resolve(found);
      };
      child.stdout?.on('data', listen);
      child.stderr?.on('data', listen);
      child.once('exit', (code) => reject(new Error(`Berth ended with ${code}: ${output.slice(from)}`)));
    });
  };
  const stopProcess = () =>
    new Promise<void>((resolve) => {
      if (child.exitCode !== null) return resolve();
      child.once('exit', () => resolve());
      child.kill('SIGTERM');
    });
  const addUser = (role: Role, username: string) =>
    new Promise<void>((resolve, reject) => {
      const words = [join(server, 'cli.ts'), 'user', 'add', '--role', role, '--username', username];
      const command = execFile(process.execPath, words, { env }, (error, _out, words) =>
        error ? reject(new Error(`${username}: ${words}`)) : resolve(),
      );
      command.stdin?.end(`${password}\n`);
    });

  await startProcess();
  if (!setupOpen) {
    const headers = { 'content-type': 'application/json', 'x-requested-with': 'berth', origin: url };
    const body = JSON.stringify({ setupToken, username: 'admin', password });
    const answer = await fetch(`${url}/api/v1/setup`, { method: 'POST', headers, body });
    if (!answer.ok) throw new Error(`Setup answered ${answer.status}: ${await answer.text()}`);
  }
  return {
    get url() {
      return url;
    },
    output: () => output,
    addUser,
    signIn: (username) => signInCookie(url, username, password),
    startProcess,
    stopProcess,
    restart: async () => {
      await stopProcess();
      await startProcess();
    },
    close: async () => {
      await stopProcess();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
