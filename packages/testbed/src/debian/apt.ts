import { access, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runCommand } from '../run-command.ts';

const keyrings = ['/usr/share/keyrings/debian-archive-keyring.gpg', '/usr/share/keyrings/debian-archive-keyring.pgp'];

/** An apt of its own: lists, cache and status in `dir`, so that the system's apt is never touched. */
export interface PrivateApt {
  update(): Promise<void>;
  /** Downloads one package's .deb into `into`; throws when the suite has no such package. */
  download(name: string, into: string): Promise<void>;
}

/** The code name of this Debian. Throws a sentence for people on any other system. */
export async function hostSuite(): Promise<string> {
  const release = await readFile('/etc/os-release', 'utf8').catch(() => '');
  const field = (name: string) => new RegExp(`^${name}="?([^"\n]*)"?$`, 'm').exec(release)?.[1];
  const suite = field('VERSION_CODENAME');
  if (field('ID') !== 'debian' || suite === undefined) {
    throw new Error('The private engine is made from Debian packages: it needs a Debian system.');
  }
  return suite;
}

async function mirror(): Promise<string> {
  const format = '$(REPO_URI) $(RELEASE) $(COMPONENT)';
  const targets = await runCommand('apt-get', ['indextargets', '--format', format, 'Created-By: Packages']);
  const releases = [await hostSuite(), 'stable', 'testing', 'oldstable'];
  const entries = targets.split('\n').map((line) => line.split(' '));
  const entry = entries.find(([, release, component]) => component === 'main' && releases.includes(release ?? ''));
  if (entry?.[0] === undefined) throw new Error('The apt sources of this machine name no Debian mirror.');
  return entry[0];
}

async function firstExisting(paths: readonly string[]): Promise<string | undefined> {
  for (const path of paths) {
    const found = await access(path).then(
      () => true,
      () => false,
    );
    if (found) return path;
  }
  return undefined;
}

/** Prepares an apt for one Debian suite, from the mirror that this machine's own sources name. */
export async function privateApt(suite: string, dir: string): Promise<PrivateApt> {
  const keyring = await firstExisting(keyrings);
  const signedBy = keyring === undefined ? '' : `[signed-by=${keyring}] `;
  await mkdir(join(dir, 'lists/partial'), { recursive: true });
  await mkdir(join(dir, 'cache/archives/partial'), { recursive: true });
  await writeFile(join(dir, 'sources.list'), `deb ${signedBy}${await mirror()} ${suite} main\n`);
  await writeFile(join(dir, 'status'), '');
  const settings = {
    'Dir::Etc::sourcelist': join(dir, 'sources.list'),
    'Dir::Etc::sourceparts': '-',
    'Dir::Etc::preferencesparts': '-',
    'Dir::State::lists': join(dir, 'lists'),
    'Dir::State::status': join(dir, 'status'),
    'Dir::Cache': join(dir, 'cache'),
    'APT::Sandbox::User': '',
    'Acquire::Languages': 'none',
    'Acquire::Retries': '3',
  };
  const options = Object.entries(settings).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
  return {
    async update() {
      await runCommand('apt-get', ['-qq', ...options, 'update']);
    },
    async download(name, into) {
      await runCommand('apt-get', ['-qq', ...options, 'download', name], { cwd: into });
    },
  };
}
