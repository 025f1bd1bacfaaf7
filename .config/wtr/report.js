import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

function flatten(suite, path) {
  if (suite === undefined) return [];
  const names = suite.name === '' ? path : [...path, suite.name];
  const own = suite.tests.map((test) => ({ ...test, name: [...names, test.name].join(' › ') }));
  return [...own, ...suite.suites.flatMap((inner) => flatten(inner, names))];
}

function resultsOf(session) {
  const results = flatten(session.testResults, []);
  // A file that does not load has no tests: it counts as one that failed.
  const broken = session.errors.map((error) => ({ name: 'loads', passed: false, skipped: false, error }));
  const silent = results.length + broken.length === 0;
  return [...results, ...broken, ...(silent ? [{ name: 'has tests', passed: false, skipped: false }] : [])];
}

function summarise(sessions, engine, root) {
  const results = sessions.flatMap((session) =>
    resultsOf(session).map((result) => ({ file: relative(root, session.testFile), ...result })),
  );
  const failures = results
    .filter((result) => !result.passed && !result.skipped)
    .map(({ file, name, error }) => ({ file, name, message: error?.message ?? 'no message' }));
  return {
    engine,
    passed: results.filter((result) => result.passed && !result.skipped).length,
    failed: failures.length,
    skipped: results.filter((result) => result.skipped).length,
    failures,
  };
}

/**
 * Writes what `pnpm verify` counts: `{ engine, passed, failed, skipped, failures }`.
 *
 * @param {{ engine: string, file: string, root: string }} options
 */
export function jsonReporter({ engine, file, root }) {
  return {
    stop({ sessions }) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, `${JSON.stringify(summarise(sessions, engine, root), null, 2)}\n`);
    },
  };
}
