import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../run-command.ts';
import { privateApt } from './apt.ts';
import { withFileLock } from './cache-lock.ts';

/** Where unpacked packages are kept between runs, outside the repository. */
export function cacheRoot(): string {
  return join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'berth-testbed');
}

async function unpack(suite: string, packages: readonly (string | string[])[], dir: string): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  const debs = join(dir, 'debs');
  await mkdir(debs, { recursive: true });
  const apt = await privateApt(suite, join(dir, 'apt'));
  await apt.update();
  for (const choice of packages) {
    const names = Array.isArray(choice) ? choice : [choice];
    await names.reduce<Promise<void>>(
      (tried, name) => tried.catch(() => apt.download(name, debs)),
      Promise.reject(new Error(`${suite} has none of: ${names.join(', ')}`)),
    );
  }
  for (const deb of await readdir(debs)) await runCommand('dpkg', ['-x', join(debs, deb), join(dir, 'root')]);
  await rm(debs, { recursive: true });
  await rm(join(dir, 'apt'), { recursive: true });
}

/**
 * Unpacks Debian packages (never installs them) into the cache, once for all processes.
 * @param name the folder in the cache
 * @param packages each a name, or several of which the first that exists is taken
 * @returns the folder that holds usr/, bin/ and so on
 */
export async function unpackedSuite(
  name: string,
  suite: string,
  packages: readonly (string | string[])[],
): Promise<string> {
  const dir = join(cacheRoot(), name);
  const marker = join(dir, 'complete');
  const wanted = JSON.stringify([suite, packages]);
  const complete = async () => existsSync(marker) && (await readFile(marker, 'utf8')) === wanted;
  if (!(await complete())) {
    await withFileLock(join(cacheRoot(), `${name}.lock`), async () => {
      if (await complete()) return;
      await unpack(suite, packages, dir);
      await writeFile(marker, wanted);
    });
  }
  return join(dir, 'root');
}
