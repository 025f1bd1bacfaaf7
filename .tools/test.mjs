// npm test: installs what is missing, browsers included, then verifies everything. Arguments go on to verify.
import { ensureBrowsers } from './lib/browsers.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { node24, root } from './lib/places.mjs';
import { foreground } from './lib/run.mjs';
import { main } from './lib/stop.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBrowsers();
  return foreground(node24(), [`${root}/.tools/verify.mjs`, ...process.argv.slice(2)], { cwd: root });
});
