import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { node, root } from './paths.mjs';
import { run } from './run.mjs';

/** Whether node_modules is what the lock file says; npm touches its own copy of the lock at each install. */
function installed() {
  const copy = join(root, 'node_modules/.package-lock.json');
  if (!existsSync(copy) || !existsSync(node)) return false;
  return statSync(copy).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
}

/** Installs the npm packages where they are missing or older than the lock file. Ends the process when that fails. */
export async function installPackages() {
  if (installed()) return;
  console.log('Installing packages.');
  if ((await run('npm', ['ci', '--no-audit', '--no-fund'])) === 0 && existsSync(node)) return;
  console.error('The packages cannot be installed. Berth needs the npm registry once, on Linux, x64 or arm64.');
  process.exit(1);
}
