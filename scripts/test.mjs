// `npm test`: everything, on a fresh Debian machine with Node 20 or newer. The last line is `N passed, N failed`.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installPackages } from './lib/install.mjs';
import { totalLine } from './test/counts.mjs';
import { runStep } from './test/run-step.mjs';
import { steps } from './test/steps.mjs';
import { installSystemPackages } from './test/system-packages.mjs';

const only = process.argv.slice(2);

function seconds(from) {
  return ((performance.now() - from) / 1000).toFixed(1);
}

await installPackages();
const obstacle = await installSystemPackages();
if (obstacle !== undefined) {
  console.error(obstacle);
  console.log(totalLine({ passed: 0, failed: 1, skipped: 0 }));
  process.exit(1);
}

const dir = mkdtempSync(join(tmpdir(), 'berth-test-'));
const results = [];
for (const step of steps(dir).filter(({ name }) => only.length === 0 || only.includes(name))) {
  if (process.exitCode === 130) break;
  console.log(`\n===== ${step.name} =====\n`);
  const before = performance.now();
  const code = await runStep(step);
  results.push({ name: step.name, ...step.count(step.file, code), seconds: seconds(before) });
  console.log(`\n===== ${step.name}: ${code === 0 ? 'passed' : 'FAILED'} in ${seconds(before)} s =====`);
}
rmSync(dir, { recursive: true, force: true });

const total = { passed: 0, failed: 0, skipped: 0 };
console.log(
  `\n${'step'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'skipped'.padStart(9)}${'s'.padStart(9)}`,
);
for (const { name, passed, failed, skipped, seconds: time } of results) {
  const columns = [
    String(passed).padStart(8),
    String(failed).padStart(8),
    String(skipped).padStart(9),
    time.padStart(9),
  ];
  console.log(name.padEnd(14) + columns.join(''));
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}
console.log(`\n${totalLine(total)}`);
process.exit(total.failed === 0 ? process.exitCode : 1);
