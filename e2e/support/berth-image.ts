import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildImage, type EngineAddress, sharedLibraries } from '@berth/testbed';

const root = join(import.meta.dirname, '../..');
const parts = ['packages/contract', 'packages/engine', 'packages/log-lines', 'packages/run-spec', 'apps/server'];

/** Berth's own image in tests. */
export const berthImage = 'berth:dev';

/** Makes an image of this checkout with its web app as built, and loads it: Berth as a container of the engine it shows. */
export async function loadBerthImage(engine: EngineAddress): Promise<void> {
  const sources = parts.flatMap((part) => [`${part}/package.json`, `${part}/src`]);
  const paths = [...sources, 'apps/web/dist', ...modulesOfServer()].map((path) => join(root, path));
  // A module within a module is listed twice.
  const files = new Set(paths.flatMap(filesBelow));
  await buildImage(engine, {
    name: berthImage,
    files: [
      { path: 'bin/node', mode: 0o755, content: readFileSync(process.execPath) },
      ...(await sharedLibraries([process.execPath])),
      ...[...files].map((path) => ({ path: join('app', relative(root, path)), content: readFileSync(path) })),
      ...parts.map((part) => ({ path: `app/node_modules/@berth/${part.split('/')[1]}`, linkTo: `../../${part}` })),
    ],
    config: {
      Cmd: ['/bin/node', '/app/apps/server/src/main.ts'],
      Env: ['PATH=/bin', 'BERTH_HOST=0.0.0.0', 'BERTH_DATA_DIR=/data'],
      ExposedPorts: { '9000/tcp': {} },
      Volumes: { '/data': {} },
    },
  });
}

function modulesOfServer(): string[] {
  const words = ['ls', '--omit=dev', '--all', '--parseable', '--workspace=@berth/server'];
  const paths = execFileSync('npm', words, { cwd: root, encoding: 'utf8' }).split('\n');
  return paths
    .filter((path) => path.includes('node_modules') && !path.includes('@berth'))
    .map((p) => relative(root, p));
}

function filesBelow(path: string): string[] {
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
