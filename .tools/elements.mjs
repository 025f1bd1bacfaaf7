// Element tests: node .tools/elements.mjs [chromium] [firefox] [webkit] [files or folders …]; without an engine, all three.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { resolve } from 'node:path';
import { cache, node24, root } from './lib/places.mjs';

const ENGINES = ['chromium', 'firefox', 'webkit'];

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

async function run(engine, files) {
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
  const report = `${cache}/elements-${engine}.json`;
  rmSync(report, { force: true });
  const status = spawnSync(node24(), args, { cwd: root, stdio: 'inherit' }).status ?? 1;
  if (!existsSync(report)) return 1;
  const { passed, failed, skipped } = JSON.parse(readFileSync(report, 'utf8'));
  console.log(`${engine}: ${passed} passed, ${failed} failed, ${skipped} skipped`);
  return status;
}

const args = process.argv.slice(2);
const chosen = ENGINES.filter((engine) => args.includes(engine));
const files = args.filter((argument) => !ENGINES.includes(argument)).map(toPattern);
for (const engine of chosen.length > 0 ? chosen : ENGINES) {
  if ((await run(engine, files)) !== 0) process.exitCode = 1;
}
