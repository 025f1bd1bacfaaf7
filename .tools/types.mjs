// Type check: the packages as one build, then everything that only uses them.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { bin } from './lib/bins.mjs';
import { node24, root } from './lib/places.mjs';

const tsc = (...args) =>
  spawnSync(node24(), [bin('typescript-native', 'tsc'), ...args], { cwd: root, stdio: 'inherit' });
const users = ['.config', 'test', 'stories', ...globSync(['examples/*', 'packages/*/*'], { cwd: root })].filter(
  (folder) => globSync(`${folder}/tsconfig.json`, { cwd: root }).length > 0,
);
const results = [tsc('-b', 'packages/tsconfig.json'), ...users.map((folder) => tsc('-p', folder, '--noEmit'))];
process.exitCode = results.some((result) => result.status !== 0) ? 1 : 0;
