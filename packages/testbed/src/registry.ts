import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { removeTempDir, tempDir } from './daemon/temp-dir.ts';
import { toolbox } from './debian/toolbox.ts';
import { runCommand } from './run-command.ts';

/** A local image registry with data of its own. */
export interface TestRegistry extends AsyncDisposable {
  /** `127.0.0.1:port`: engines speak plain HTTP with it unasked. */
  readonly host: string;
  close(): Promise<void>;
}

export interface RegistryOptions {
  /** Asks everyone for this user's sign-in. */
  htpasswd?: { user: string; password: string };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function htpasswdLine(user: string, password: string): Promise<string> {
  const salt = randomBytes(11).toString('hex');
  // Perl is on every Debian and knows bcrypt through crypt(3); the registry takes nothing else.
  const program = 'chomp(my $p = <STDIN>); print crypt($p, "\\$2y\\$05\\$$ARGV[0]")';
  return `${user}:${await runCommand('perl', ['-e', program, salt], { input: `${password}\n` })}\n`;
}

async function configuration(dir: string, port: number, { htpasswd }: RegistryOptions): Promise<string> {
  const path = join(dir, 'users');
  if (htpasswd !== undefined) writeFileSync(path, await htpasswdLine(htpasswd.user, htpasswd.password));
  // JSON is YAML.
  return JSON.stringify({
    version: 0.1,
    log: { accesslog: { disabled: true }, level: 'warn' },
    storage: { filesystem: { rootdirectory: join(dir, 'data') }, delete: { enabled: true } },
    http: { addr: `127.0.0.1:${port}`, secret: randomBytes(16).toString('hex') },
    ...(htpasswd && { auth: { htpasswd: { realm: 'test', path } } }),
  });
}

async function answers(host: string): Promise<boolean> {
  return fetch(`http://${host}/v2/`).then(
    ({ status }) => status === 200 || status === 401,
    () => false,
  );
}

/** Starts Debian's docker-registry on a free port of 127.0.0.1. Throws with its log when it ends at once. */
export async function startRegistry(options: RegistryOptions = {}): Promise<TestRegistry> {
  const { registry } = await toolbox();
  const dir = tempDir('registry');
  const port = await freePort();
  const host = `127.0.0.1:${port}`;
  const config = join(dir, 'config.yml');
  writeFileSync(config, await configuration(dir, port, options));
  const log = openSync(join(dir, 'registry.log'), 'a');
  const words = ['--pdeathsig', 'SIGKILL', registry, 'serve', config];
  const child = spawn('setpriv', words, { env: { OTEL_TRACES_EXPORTER: 'none' }, stdio: ['ignore', log, log] });
  closeSync(log);
  const close = async () => removeTempDir(dir);
  while (!(await answers(host))) {
    if (child.exitCode !== null) {
      const said = readFileSync(join(dir, 'registry.log'), 'utf8');
      await close();
      throw new Error(`The test registry did not start: ${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return { host, close, [Symbol.asyncDispose]: close };
}
