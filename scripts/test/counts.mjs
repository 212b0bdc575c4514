import { readFileSync } from 'node:fs';

/** @typedef {{passed: number, failed: number, skipped: number}} Counts */

function report(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

/** A step without tests of its own counts as one. @returns {Counts} */
export function oneTest(_file, code) {
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/** What Vitest's JSON report says; a run that failed otherwise (a file that cannot be loaded) counts one failure. @returns {Counts} */
export function vitestCounts(file, code) {
  const said = report(file);
  if (said === undefined) return oneTest(file, 1);
  const failed = Math.max(said.numFailedTests, code === 0 ? 0 : 1);
  return { passed: said.numPassedTests, failed, skipped: said.numPendingTests + said.numTodoTests };
}

/** What Playwright's JSON report says; a test that passed at a second try has passed. @returns {Counts} */
export function playwrightCounts(file, code) {
  const stats = report(file)?.stats;
  if (stats === undefined) return oneTest(file, 1);
  const failed = Math.max(stats.unexpected, code === 0 ? 0 : 1);
  return { passed: stats.expected + stats.flaky, failed, skipped: stats.skipped };
}

/** @param {Counts} counts */
export function totalLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}
