import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { run } from '../lib/run.mjs';

// Debian packages that the tests need, each with a way to see that it (or something as good) is there.
const needed = [
  { name: 'chromium', there: () => existsSync('/usr/bin/chromium') },
  { name: 'fonts-noto-cjk', there: () => says('fc-list', [':lang=zh', 'family']) },
  { name: 'openssl', there: () => existsSync('/usr/bin/openssl') },
  { name: 'iproute2', there: () => says('ip', ['-V']) },
  { name: 'mount', there: () => existsSync('/usr/bin/umount') || existsSync('/bin/umount') },
];

function says(command, args) {
  const { status, stdout } = spawnSync(command, args, { encoding: 'utf8' });
  return status === 0 && stdout.trim() !== '';
}

/** Installs what is missing. @returns {Promise<string | undefined>} a sentence when the tests cannot run */
export async function installSystemPackages() {
  const missing = needed.filter(({ there }) => !there()).map(({ name }) => name);
  const words = missing.join(' ');
  if (process.getuid?.() !== 0) {
    const first = missing.length === 0 ? '' : ` First install what is missing: apt-get install ${words}.`;
    return `The tests start a private Docker engine, for which they need root: run npm test as root.${first}`;
  }
  if (missing.length === 0) return undefined;
  console.log(`Installing ${words}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['-qq', 'update'], { env });
  const code = await run('apt-get', ['-qq', 'install', '-y', '--no-install-recommends', ...missing], { env });
  return code === 0 ? undefined : `These Debian packages cannot be installed: ${words}.`;
}
