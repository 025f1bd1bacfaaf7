// pnpm verify [--changed [base]] [--only name,name]: everything that must hold, from cheap to dear.
import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { cache } from './lib/places.mjs';
import { readLog, runStep } from './lib/step.mjs';
import { changesOf, steps } from './lib/steps.mjs';
import { main, Stop } from './lib/stop.mjs';
import { changedFiles } from './lib/workspace.mjs';

function chosenSteps(only) {
  if (only === undefined) return steps;
  const names = only.split(',');
  const unknown = names.filter((name) => !steps.some((step) => step.name === name || step.name.startsWith(`${name}-`)));
  if (unknown.length > 0) {
    throw new Stop(`No step ${unknown.join(', ')}. The steps: ${steps.map((step) => step.name).join(', ')}`);
  }
  return steps.filter((step) => names.some((name) => step.name === name || step.name.startsWith(`${name}-`)));
}

function print(outcome) {
  const { name, ok, passed, failed, skipped, ms } = outcome;
  const counts = `${passed} passed${failed > 0 ? `, ${failed} failed` : ''}${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  console.log(`${ok ? '✓' : '✗'} ${name.padEnd(18)} ${`${(ms / 1000).toFixed(1)} s`.padStart(8)}  ${counts}`);
  if (!ok) console.log(`\n${readLog(outcome)}\n`);
}

/** One step after the other from the list, two at once unless one wants the machine for itself or reads what another makes. */
async function runSteps(list, changes) {
  const outcomes = [];
  const running = new Map();
  const mayStart = ({ alone, after = [] }) =>
    running.size === 0 ||
    (running.size < 2 && !alone && [...running.keys()].every((other) => !other.alone && !after.includes(other.name)));
  const start = (step) => {
    const run = async () => {
      const outcome = await runStep(step, changes);
      print(outcome);
      outcomes.push(outcome);
      running.delete(step);
      // Pages are opened with what was built a moment ago.
      if (step.name === 'build' && outcome.ok) process.env.NONGSAN_SDK = 'built';
    };
    running.set(step, run());
  };
  for (const step of list) {
    while (!mayStart(step)) await Promise.race(running.values());
    start(step);
  }
  await Promise.all(running.values());
  return outcomes;
}

/** By name what failed: whoever reads only the end of a long output finds it there. */
function printFailures(outcomes) {
  const lines = outcomes.flatMap(({ name, failures = [] }) => failures.map((failure) => `  ${name}: ${failure}`));
  if (lines.length > 0) console.log(`\nFailed:\n${lines.join('\n')}`);
}

function conclude(outcomes) {
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  // A skipped test has not passed, so it is counted with the failed ones.
  const total = { passed: sum('passed'), failed: sum('failed') + sum('skipped') };
  mkdirSync(cache, { recursive: true });
  writeFileSync(`${cache}/summary.json`, `${JSON.stringify({ ...total, steps: outcomes }, null, 2)}\n`);
  printFailures(outcomes);
  const broken = outcomes.filter((outcome) => !outcome.ok);
  if (broken.length > 0) console.log(`\nNot right: ${broken.map((outcome) => outcome.name).join(', ')}`);
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return broken.length > 0 ? 1 : 0;
}

await main(async () => {
  const { values, positionals } = parseArgs({
    options: { changed: { type: 'boolean' }, only: { type: 'string' } },
    allowPositionals: true,
  });
  const changes = values.changed ? changesOf(changedFiles(positionals[0] ?? 'HEAD')) : undefined;
  const chosen = chosenSteps(values.only).filter((step) => changes === undefined || step.relevant(changes));
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(130));
  return conclude(await runSteps(chosen, changes));
});
