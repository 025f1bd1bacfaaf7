import { spawnSync } from 'node:child_process';
import { bin } from './bins.mjs';
import { node24, root } from './places.mjs';
import { Stop } from './stop.mjs';

/**
 * Builds the script-tag build, and the renderer of the same elements for servers, as their sources are now: a page that was tested with an old one proves nothing.
 *
 * @throws {Stop} when the bundler refuses; its own lines say why
 */
export function buildSdk() {
  const args = [bin('vite'), 'build', '--logLevel', 'error'];
  for (const name of ['embed', 'ssr']) {
    const { status } = spawnSync(node24(), args, { cwd: `${root}/packages/${name}`, stdio: 'inherit' });
    if (status !== 0) throw new Stop(`packages/${name} does not build, so there is nothing to open in a browser.`);
  }
}
