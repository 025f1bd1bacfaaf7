import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

function firstExisting(paths) {
  return paths.find((path) => path !== undefined && path !== '' && existsSync(path));
}

function webkitFolders() {
  if (!existsSync('/usr/lib')) return [];
  return readdirSync('/usr/lib').flatMap((name) => [
    join('/usr/lib', name, 'webkit2gtk-4.1'),
    join('/usr/lib', name, 'webkit2gtk-4.0'),
  ]);
}

/**
 * Paths of the browsers that the machine itself has; a name that is absent is to be taken from Playwright's own builds.
 * The environment has the last word: `NONGSAN_CHROMIUM`, `NONGSAN_FIREFOX`, `NONGSAN_MINIBROWSER`,
 * `NONGSAN_WEBKIT_DRIVER`.
 *
 * `chromiumShell` is Chromium without a window's machinery, which takes half the time for the same page; what needs the
 * whole of it (pages kept for the back button, pictures and speed as people have them) takes `chromium`.
 *
 * @returns {{ chromium?: string, chromiumShell?: string, firefox?: string, miniBrowser?: string, webkitDriver?: string }}
 */
export function systemBrowsers(env = process.env) {
  return {
    chromium: firstExisting([env.NONGSAN_CHROMIUM, '/usr/bin/chromium']),
    chromiumShell: firstExisting([env.NONGSAN_CHROMIUM, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium']),
    firefox: firstExisting([env.NONGSAN_FIREFOX, '/usr/bin/firefox-esr']),
    miniBrowser: firstExisting([
      env.NONGSAN_MINIBROWSER,
      ...webkitFolders().map((folder) => join(folder, 'MiniBrowser')),
    ]),
    webkitDriver: firstExisting([env.NONGSAN_WEBKIT_DRIVER, '/usr/bin/WebKitWebDriver']),
  };
}

/** What Chromium is started with wherever the project starts it: no sandbox (CI runs as root), no chatter. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
