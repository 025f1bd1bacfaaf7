// npm test: installs what is missing, browsers included, then verifies everything. Arguments go on to verify.
// What fails in a browser gets one second try, told of at the end: on a busy machine of two cores one of seven thousand
// tests fails by chance, and would hide whether the change is right. `pnpm verify` gives none.
import { ensureBrowsers } from './lib/browsers.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { node24, root } from './lib/places.mjs';
import { foreground } from './lib/run.mjs';
import { main } from './lib/stop.mjs';

await main(async () => {
  await ensureInstalled();
  await ensureBrowsers();
  process.env.NONGSAN_SECOND_TRY ??= '1';
  return foreground(node24(), [`${root}/.tools/verify.mjs`, ...process.argv.slice(2)], { cwd: root });
});
