import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { node, root } from './paths.mjs';
import { run } from './run.mjs';

const sources = ['apps/web', 'packages/contract', 'packages/run-spec', 'package-lock.json'];

/** @param {string} path @returns {number} the youngest time of change in it, in milliseconds */
function youngest(path) {
  const info = statSync(path, { throwIfNoEntry: false });
  if (info === undefined) return 0;
  if (!info.isDirectory()) return info.mtimeMs;
  const inside = readdirSync(path).filter((name) => name !== 'node_modules' && name !== 'dist');
  return Math.max(info.mtimeMs, ...inside.map((name) => youngest(join(path, name))));
}

/** Builds the web app where it is missing or older than its sources. Ends the process when that fails. */
export async function buildWeb() {
  const built = statSync(join(root, 'apps/web/dist/index.html'), { throwIfNoEntry: false });
  if (built !== undefined && built.mtimeMs >= Math.max(...sources.map((path) => youngest(join(root, path))))) return;
  console.log('Building the web app.');
  const vite = [join(root, 'node_modules/.bin/vite'), 'build', '--logLevel', 'warn'];
  if ((await run(node, vite, { cwd: join(root, 'apps/web') })) !== 0) process.exit(1);
}
