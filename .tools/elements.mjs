// Element tests: node .tools/elements.mjs [chromium] [firefox] [webkit] [files or folders …]; without an engine, all three.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { cache, node24, root } from './lib/places.mjs';
import { afterSecondTry } from './lib/second-try.mjs';

const ENGINES = ['chromium', 'firefox', 'webkit'];

const reportOf = (engine) => `${cache}/elements-${engine}.json`;

function toPattern(path) {
  const full = resolve(path);
  return existsSync(full) && statSync(full).isDirectory() ? `${full}/**/*.test.ts` : full;
}

/** The runner looks for a free port by itself, but two that start at once find the same. */
function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

async function start(engine, files) {
  const config = `${root}/packages/elements/web-test-runner.${engine}.config.js`;
  const wtr = `${root}/node_modules/@web/test-runner/dist/bin.js`;
  const args = [
    '--conditions=@nongsan/source',
    wtr,
    '--config',
    config,
    `--port=${await freePort()}`,
    ...(files.length > 0 ? ['--files', ...files] : []),
  ];
  const file = reportOf(engine);
  rmSync(file, { force: true });
  const status = spawnSync(node24(), args, { cwd: root, stdio: 'inherit' }).status ?? 1;
  return { status, report: existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined };
}

/** More files than these do not fail by chance. */
const CHANCE = 3;

/**
 * In a whole verification a file in which something failed gets a second try, by itself. What passes then has passed, and
 * is told of by name: a test that needs two tries has a fault, but nobody's change is to wait for it.
 */
async function run(engine, files) {
  const first = await start(engine, files);
  const names = [...new Set((first.report?.failures ?? []).map(({ file }) => file))];
  if (process.env.NONGSAN_SECOND_TRY !== '1' || names.length === 0 || names.length > CHANCE) return first;
  console.log(`\n${engine}: a second try for ${names.join(', ')}\n`);
  const second = await start(
    engine,
    names.map((name) => resolve(root, name)),
  );
  const report = second.report && afterSecondTry(first.report, second.report);
  if (report !== undefined) writeFileSync(reportOf(engine), `${JSON.stringify(report, null, 2)}\n`);
  return { status: second.status, report };
}

const args = process.argv.slice(2);
const chosen = ENGINES.filter((engine) => args.includes(engine));
const files = args.filter((argument) => !ENGINES.includes(argument)).map(toPattern);
for (const engine of chosen.length > 0 ? chosen : ENGINES) {
  const { status, report } = await run(engine, files);
  if (status !== 0 || report === undefined) process.exitCode = 1;
  if (report === undefined) continue;
  console.log(`${engine}: ${report.passed} passed, ${report.failed} failed, ${report.skipped} skipped`);
}
