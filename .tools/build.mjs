// pnpm build: what is published. Types and modules of every package, the elements' manifest and what is made from it, then
// the script-tag build of embed.
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, rmSync } from 'node:fs';
import { bin } from './lib/bins.mjs';
import { node24, root } from './lib/places.mjs';

const EMBED = `${root}/packages/embed`;
const SERVER = `${root}/packages/server`;

function run(cwd, ...args) {
  const { status } = spawnSync(node24(), args, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run(root, `${root}/.tools/words.mjs`);
run(root, bin('typescript-native', 'tsc'), '-b', 'packages/tsconfig.json');
run(root, `${root}/.tools/manifest/write.mjs`);
// The compiler copies no SQL. What an older release left is no migration of this one.
const migrations = 'database/migrations';
rmSync(`${SERVER}/dist/${migrations}`, { recursive: true, force: true });
cpSync(`${SERVER}/src/${migrations}`, `${SERVER}/dist/${migrations}`, {
  recursive: true,
  filter: (file) => !/\.[cm]?ts$/.test(file),
});
run(`${root}/packages/ssr`, bin('vite'), 'build', '--logLevel', 'error');
for (const config of globSync('{vite,vite.*}.config.ts', { cwd: EMBED }).sort()) {
  run(EMBED, bin('vite'), 'build', '--config', config);
}
