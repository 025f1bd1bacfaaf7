import { spawn } from 'node:child_process';
import { createWriteStream, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter } from 'node:path';
import { cache, node24, root } from './places.mjs';

const TIMEOUT_MS = 25 * 60_000;

/**
 * A step: `name`; `commands(changes)`, run one after the other by Node 24 in the repository's root until one fails;
 * `relevant(changes)`, asked when only changes are verified;
 * `report()`, the counts of a test runner, with the names of what failed (a step without one counts as one test).
 * Two steps run at once, in the order of the list: most keep one core busy. `alone`: this one uses all there are;
 * `after`: names of steps that make what this one reads.
 *
 * @typedef {{ name: string, ok: boolean, passed: number, failed: number, skipped: number, ms: number, log: string,
 *   failures?: string[] }} Outcome
 */

function environment() {
  const path = `${root}/node_modules/.bin${delimiter}${process.env.PATH ?? ''}`;
  // Hundreds of processes load the same TypeScript: each reads what the first one made of it.
  return { ...process.env, PATH: path, FORCE_COLOR: '0', NO_COLOR: '1', NODE_COMPILE_CACHE: `${cache}/compiled` };
}

function stopGroup(child) {
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch {
    child.kill('SIGKILL');
  }
}

function execute({ args, cwd = root }, log) {
  return new Promise((resolve) => {
    // A group of its own, so that nothing that a timed-out step started outlives it.
    const options = {
      cwd,
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
    };
    const child = spawn(node24(), args, options);
    const stop = () => stopGroup(child);
    const timer = setTimeout(() => {
      log.write(`\nstopped after ${TIMEOUT_MS / 60_000} minutes\n`);
      stop();
    }, TIMEOUT_MS);
    process.once('exit', stop);
    child.stdout.pipe(log, { end: false });
    child.stderr.pipe(log, { end: false });
    child.once('error', (error) => log.write(`${error.stack}\n`));
    child.once('close', (code) => {
      clearTimeout(timer);
      process.off('exit', stop);
      resolve(code ?? 1);
    });
  });
}

function count(ok, report) {
  if (report === undefined) return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
  const { passed, failed, skipped, failures } = report;
  // A runner that fails without a failed test (a leak, a broken set-up) fails as one more.
  return { passed, skipped, failures, failed: failed + (!ok && failed === 0 ? 1 : 0) };
}

/** Runs a step with its output in a log. @returns {Promise<Outcome>} */
export async function runStep(step, changes) {
  mkdirSync(cache, { recursive: true });
  const file = `${cache}/${step.name}.log`;
  if (step.report !== undefined) rmSync(`${cache}/${step.name}.json`, { force: true });
  const log = createWriteStream(file);
  const started = Date.now();
  let code = 0;
  for (const command of step.commands(changes)) {
    code = await execute(command, log);
    if (code !== 0) break;
  }
  await new Promise((resolve) => log.end(resolve));
  const counts = count(code === 0, step.report?.());
  // A skipped test vouches for nothing: the step has not passed.
  const ok = code === 0 && counts.failed === 0 && counts.skipped === 0;
  return { name: step.name, ok, ...counts, ms: Date.now() - started, log: file };
}

export function readLog(outcome) {
  return readFileSync(outcome.log, 'utf8').trimEnd();
}
