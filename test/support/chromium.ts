import { chromium, type Browser } from 'playwright';
import { CHROMIUM_ARGS, systemBrowsers } from '../../.config/browsers.js';

/** Headless Chromium: the machine's own, or else Playwright's. The caller closes it. */
export function launchChromium(): Promise<Browser> {
  const { chromium: executablePath } = systemBrowsers();
  return chromium.launch({
    args: [...CHROMIUM_ARGS],
    chromiumSandbox: false,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}
