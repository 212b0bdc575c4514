import { execFileSync } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const page = join(root, 'apps/web/dist/index.html');

/** Builds the web app when its sources are newer than what was built. */
// biome-ignore lint/style/noDefaultExport: Playwright takes its set-up from the default export
export default function globalSetup(): void {
  if (
    newest(['apps/web/{src,build,public}/**/*', 'apps/web/*.*', 'packages/{contract,run-spec,log-lines}/src/**/*']) <
    time(page)
  )
    return;
  execFileSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
}

function newest(patterns: string[]): number {
  return Math.max(...globSync(patterns, { cwd: root }).map((name) => time(join(root, name))));
}

function time(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
