import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { node, root } from './paths.mjs';
import { run } from './run.mjs';

function packagesOf(file) {
  return JSON.parse(readFileSync(join(root, file), 'utf8')).packages;
}

/** Whether node_modules holds what the lock file says; npm keeps its own copy of the lock there. */
function installed() {
  if (!existsSync(node) || !existsSync(join(root, 'node_modules/.package-lock.json'))) return false;
  const there = packagesOf('node_modules/.package-lock.json');
  return Object.entries(packagesOf('package-lock.json')).every(
    ([path, { version, link, optional }]) =>
      !path.includes('node_modules/') || link || optional || there[path]?.version === version,
  );
}

/** Installs the npm packages where some are missing or others than locked. Ends the process when that fails. */
export async function installPackages() {
  if (installed()) return;
  console.log('Installing packages.');
  if ((await run('npm', ['ci', '--no-audit', '--no-fund'])) === 0 && existsSync(node)) return;
  console.error('The packages cannot be installed. Berth needs the npm registry once, on Linux, x64 or arm64.');
  process.exit(1);
}
