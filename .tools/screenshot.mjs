// pnpm screenshot: the README's picture. pnpm screenshot all, or a part of a scene's name: scenes for eyes in
// .cache/screens instead.
import { spawnSync } from 'node:child_process';
import { node24, root } from './lib/places.mjs';
import { buildSdk } from './lib/sdk.mjs';
import { main } from './lib/stop.mjs';

await main(() => {
  buildSdk();
  const [wanted] = process.argv.slice(2);
  const scenes = ['test/visual/screens.ts', wanted === 'all' ? '' : wanted];
  const script = wanted === undefined ? ['test/visual/readme.ts'] : scenes;
  const args = ['--conditions=@nongsan/source', ...script];
  return spawnSync(node24(), args, { cwd: root, stdio: 'inherit' }).status ?? 1;
});
