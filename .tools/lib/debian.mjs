import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { Stop } from './stop.mjs';

/** Debian package → a file that tells that it is there (a package's name can differ from release to release). */
const NEEDED = {
  chromium: '/usr/bin/chromium',
  'chromium-headless-shell': '/usr/bin/chromium-headless-shell',
  'firefox-esr': '/usr/bin/firefox-esr',
  'webkit2gtk-driver': '/usr/bin/WebKitWebDriver',
  xvfb: '/usr/bin/xvfb-run',
  xauth: '/usr/bin/xauth',
  'zbar-tools': '/usr/bin/zbarimg',
  'fonts-noto-core': '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf',
  'fonts-noto-cjk': '/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc',
  postgresql: '/usr/lib/postgresql',
  brotli: '/usr/bin/brotli',
};

/** The pinned Playwright speaks to Firefox from this major version on (`network.addDataCollector`). */
const OLDEST_FIREFOX = 143;

export function isDebian() {
  // Its derivatives have other names for the browsers, or none.
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** `sudo -n` asks no password: it works or it fails at once. */
function asRoot() {
  if (process.getuid() === 0) return [];
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

function apt(prefix, ...args) {
  const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
  execFileSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'] });
}

function install(prefix, names) {
  // The lists of a fresh machine are empty; those of an old one name archives that are gone, or a browser of last year.
  apt(prefix, 'update', '-qq');
  apt(prefix, 'install', '-y', '-qq', '--no-install-recommends', ...names);
}

function isTooOld(name) {
  if (name !== 'firefox-esr') return false;
  const { stdout } = spawnSync(NEEDED[name], ['--version'], { encoding: 'utf8' });
  const major = /Firefox (\d+)/.exec(stdout ?? '')?.[1];
  return major !== undefined && Number(major) < OLDEST_FIREFOX;
}

/**
 * Installs what the tests need and the machine lacks or has in too old a version.
 *
 * @throws {Stop} with the command to run, where this process may not install
 */
export function ensureDebianPackages() {
  const missing = Object.keys(NEEDED).filter((name) => !existsSync(NEEDED[name]) || isTooOld(name));
  if (missing.length === 0) return;
  const prefix = asRoot();
  const command = `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (prefix === undefined) throw new Stop(`The tests need more of the system. As root, run:\n\n  ${command}\n`);
  console.log(`Installing ${missing.join(', ')} …`);
  try {
    install(prefix, missing);
  } catch {
    throw new Stop(`\`${command}\` failed; the lines above say why. Correct that, or run it by hand.`);
  }
}
