import { join } from 'node:path';
import { oneTest, playwrightCounts, vitestCounts } from './counts.mjs';

const npmRun = (script, ...args) => ['npm', ['run', '--silent', script, '--', ...args]];
const vitest = (script, file) => npmRun(script, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`);

/** The steps of `npm test`, in order. @param {string} dir where reports are written */
export function steps(dir) {
  const unit = join(dir, 'unit.json');
  const integration = join(dir, 'integration.json');
  const e2e = join(dir, 'e2e.json');
  return [
    { name: 'lint', command: npmRun('lint'), count: oneTest },
    { name: 'types', command: npmRun('types'), count: oneTest },
    { name: 'unused', command: npmRun('unused'), count: oneTest },
    { name: 'unit', command: vitest('unit', unit), file: unit, count: vitestCounts },
    { name: 'build', command: npmRun('build'), count: oneTest },
    { name: 'integration', command: vitest('integration', integration), file: integration, count: vitestCounts },
    {
      name: 'end-to-end',
      command: npmRun('e2e', '--reporter=list,json'),
      env: { PLAYWRIGHT_JSON_OUTPUT_NAME: e2e, PLAYWRIGHT_JSON_OUTPUT_FILE: e2e },
      file: e2e,
      count: playwrightCounts,
    },
  ];
}
