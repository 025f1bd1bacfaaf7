// pnpm e2e [arguments of playwright test]: pages in real browsers against the real server.
import { spawnSync } from 'node:child_process';
import { bin } from './lib/bins.mjs';
import { node24, root } from './lib/places.mjs';
import { buildSdk } from './lib/sdk.mjs';
import { main } from './lib/stop.mjs';

await main(() => {
  // In a verification the SDK has been built by a step of its own.
  if (process.env.NONGSAN_SDK !== 'built') buildSdk();
  const env = { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --conditions=@nongsan/source`.trim() };
  const args = [bin('@playwright/test', 'playwright'), 'test', '--config', 'test/e2e/playwright.config.ts'];
  const { status } = spawnSync(node24(), [...args, ...process.argv.slice(2)], { cwd: root, env, stdio: 'inherit' });
  // A trace of every test would cost a quarter of the time.
  if (status !== 0) console.log('\nWhat failed, step by step: pnpm e2e <name of the file> --trace retain-on-failure');
  return status ?? 1;
});
