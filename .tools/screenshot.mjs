// pnpm screenshot [part of a name]: the README's picture; with a part of a scene's name, or `all`, scenes for eyes in
// .cache/screens instead. Build the SDK before (`pnpm build`).
import { spawnSync } from 'node:child_process';
import { node24, root } from './lib/places.mjs';

const [wanted] = process.argv.slice(2);
const script =
  wanted === undefined ? ['test/visual/readme.ts'] : ['test/visual/screens.ts', wanted === 'all' ? '' : wanted];
const { status } = spawnSync(node24(), ['--conditions=@nongsan/source', ...script], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
