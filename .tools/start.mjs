// npm start: installs what is missing, then starts the demo portal. Arguments go on to it.
import { ensureInstalled } from './lib/install.mjs';
import { node24, root } from './lib/places.mjs';
import { foreground } from './lib/run.mjs';
import { main } from './lib/stop.mjs';

await main(async () => {
  await ensureInstalled();
  const start = `${root}/packages/server/src/cli/start.ts`;
  return foreground(node24(), ['--conditions=@nongsan/source', start, ...process.argv.slice(2)], { cwd: root });
});
