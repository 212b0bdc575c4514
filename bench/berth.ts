import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');

export interface RunningBerth {
  origin: string;
  pid: number;
  /** The admin's cookie, as a request header. */
  cookie: string;
  /** Resident memory in bytes. */
  rss(): Promise<number>;
  /** Processor time used so far, in seconds. */
  cpuSeconds(): Promise<number>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** Starts the real server on a free port against an engine, completes the setup, and hands out the admin's cookie. */
export async function startBerth(dockerHost: string): Promise<RunningBerth> {
  const port = await freePort();
  const dataDir = await mkdtemp(join(tmpdir(), 'berth-bench-'));
  const child = spawn(process.execPath, ['apps/server/src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      // As `npm start` does.
      NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/berth'),
      BERTH_PORT: String(port),
      BERTH_DATA_DIR: dataDir,
      BERTH_SANDBOX: '0',
      BERTH_SETUP_TOKEN: 'bench-setup-token',
      BERTH_LOG_LEVEL: 'warn',
      DOCKER_HOST: dockerHost,
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error('The server did not start');
  const origin = `http://127.0.0.1:${port}`;
  await until(async () => (await fetch(`${origin}/api/v1/health`)).ok);
  const setup = await fetch(`${origin}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-requested-with': 'berth', origin },
    body: JSON.stringify({ setupToken: 'bench-setup-token', username: 'admin', password: 'a long enough password' }),
  });
  if (setup.status !== 201) throw new Error(`Setup answered ${setup.status}: ${await setup.text()}`);
  const cookie = setup.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return {
    origin,
    pid,
    cookie,
    rss: async () => Number(/VmRSS:\s+(\d+)/.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024,
    cpuSeconds: async () => {
      const fields = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ') ?? [];
      return (Number(fields[11]) + Number(fields[12])) / 100;
    },
    [Symbol.asyncDispose]: async () => {
      const ended = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await ended;
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Waits until `check` holds; an error counts as not yet. Throws after `seconds`. */
export async function until(check: () => Promise<boolean>, seconds = 60): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    if (await check().catch(() => false)) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`Not within ${seconds} s: ${check}`);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  await new Promise((done) => server.close(done));
  if (address === null || typeof address === 'string') throw new Error('No port');
  return address.port;
}
