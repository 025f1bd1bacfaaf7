import { chromium, type Browser } from 'playwright';
import { CHROMIUM_ARGS, systemBrowsers } from '../../.config/browsers.js';

/**
 * Headless Chromium: the machine's own, or else Playwright's. The caller closes it.
 *
 * @param options `args`: flags besides those that it always gets
 */
export function launchChromium({ args = [] }: { readonly args?: readonly string[] } = {}): Promise<Browser> {
  const { chromium: executablePath } = systemBrowsers();
  return chromium.launch({
    args: [...CHROMIUM_ARGS, ...args],
    chromiumSandbox: false,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
}
