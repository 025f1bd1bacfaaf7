import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { systemBrowsers } from '../../.config/browsers.js';
import { bin } from './bins.mjs';
import { ensureDebianPackages, isDebian } from './debian.mjs';
import { node24, root } from './places.mjs';
import { Stop } from './stop.mjs';

/** Engines that the machine itself does not have; for them Playwright's own builds are used. */
function engines() {
  const { chromium, firefox, miniBrowser, webkitDriver } = systemBrowsers();
  const webkit = miniBrowser !== undefined && webkitDriver !== undefined;
  return Object.entries({ chromium, firefox, webkit }).flatMap(([name, own]) => (own ? [] : [name]));
}

async function absentBuilds(names) {
  // Not on top: this module is loaded before the first install.
  const { default: playwright } = await import('playwright');
  return names.filter((name) => !existsSync(playwright[name].executablePath()));
}

function download(names) {
  const script = bin('@playwright/test', 'playwright');
  const { status } = spawnSync(node24(), [script, 'install', ...names], { cwd: root, stdio: 'inherit' });
  if (status === 0) return;
  throw new Stop(
    `The tests need ${names.join(', ')}, and \`playwright install ${names.join(' ')}\` failed. Install them that way, or name ` +
      'browsers of your own in NONGSAN_CHROMIUM, NONGSAN_FIREFOX, NONGSAN_WEBKIT_DRIVER and NONGSAN_MINIBROWSER.',
  );
}

/** Sees to it that three engines are there: Debian's packages on Debian, Playwright's builds elsewhere. */
export async function ensureBrowsers() {
  if (isDebian()) ensureDebianPackages();
  const absent = await absentBuilds(engines());
  if (absent.length > 0) download(absent);
}
