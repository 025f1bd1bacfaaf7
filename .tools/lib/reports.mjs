// What the runners' own reports say, as `{ passed, failed, skipped, failures }`, the last by name.
// A skipped test is one that nobody vouches for.
import { existsSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { cache, root } from './places.mjs';

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
    failures: report.testResults.flatMap((file) => vitestFailures(file)),
  };
}

function vitestFailures({ name, status, assertionResults }) {
  const file = relative(root, name);
  if (status === 'failed' && assertionResults.length === 0) return [`${file} does not load`];
  const failed = assertionResults.filter((result) => result.status === 'failed');
  return failed.map(({ ancestorTitles, title }) => [file, ...ancestorTitles, title].join(' › '));
}

/** Written by .config/wtr/report.js. */
export function elementsReport(name) {
  const report = read(name);
  if (report === undefined) return undefined;
  const { passed, failed, skipped, failures = [] } = report;
  return { passed, failed, skipped, failures: failures.map(({ file, name }) => `${file} › ${name}`) };
}

/** The tests of Playwright's report with what came of them: `expected`, `unexpected` or `flaky`. */
function playwrightTests({ suites = [], specs = [] }, path = []) {
  const own = specs.flatMap(({ file, title, tests }) =>
    tests.map(({ projectName, status }) => ({
      status,
      name: [file, ...path.slice(1), title].join(' › ') + ` [${projectName}]`,
    })),
  );
  return [...own, ...suites.flatMap((suite) => playwrightTests(suite, [...path, suite.title]))];
}

/** Playwright's json reporter; a flaky test has failed. `errors` are those outside tests, as of a global set-up. */
export function playwrightReport(name) {
  const report = read(name);
  if (report === undefined) return undefined;
  const { expected, unexpected, flaky, skipped } = report.stats;
  const broken = playwrightTests(report).filter(({ status }) => status === 'unexpected' || status === 'flaky');
  return {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    skipped,
    failures: broken.map((test) => test.name),
  };
}
