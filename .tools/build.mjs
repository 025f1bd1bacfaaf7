// pnpm build: what is published. Types and modules of every package, then the script-tag build of embed.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { bin } from './lib/bins.mjs';
import { node24, root } from './lib/places.mjs';

const EMBED = `${root}/packages/embed`;

function run(cwd, ...args) {
  const { status } = spawnSync(node24(), args, { cwd, stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

run(root, bin('typescript-native', 'tsc'), '-b', 'packages/tsconfig.json');
for (const config of globSync('vite*.config.ts', { cwd: EMBED }).sort()) {
  run(EMBED, bin('vite'), 'build', '--config', config);
}
