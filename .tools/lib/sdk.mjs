import { spawnSync } from 'node:child_process';
import { bin } from './bins.mjs';
import { node24, root } from './places.mjs';
import { Stop } from './stop.mjs';

/**
 * Builds the script-tag build as its sources are now: a page that was tested with an old one proves nothing.
 *
 * @throws {Stop} when the bundler refuses; its own lines say why
 */
export function buildSdk() {
  const args = [bin('vite'), 'build', '--logLevel', 'warn'];
  const { status } = spawnSync(node24(), args, { cwd: `${root}/packages/embed`, stdio: 'inherit' });
  if (status !== 0) throw new Stop('The SDK does not build, so there is nothing to open in a browser.');
}
