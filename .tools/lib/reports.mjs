// What the runners' own reports say, as `{ passed, failed, skipped }`. A skipped test is one that nobody vouches for.
import { existsSync, readFileSync } from 'node:fs';
import { cache } from './places.mjs';

function read(name) {
  const file = `${cache}/${name}.json`;
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** vitest's json reporter; a file that does not load has no tests of its own and counts as one that failed. */
export function vitestReport(name) {
  const report = read(name);
  if (report === undefined) return undefined;
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** Written by .config/wtr/report.js. */
export function elementsReport(name) {
  const report = read(name);
  return report && { passed: report.passed, failed: report.failed, skipped: report.skipped };
}

/** Playwright's json reporter; a flaky test has failed. `errors` are those outside tests, as of a global set-up. */
export function playwrightReport(name) {
  const report = read(name);
  if (report === undefined) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  return { passed: expected, failed: unexpected + flaky + report.errors.length, skipped };
}
