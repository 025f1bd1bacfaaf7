import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, systemBrowsers } from '../../.config/browsers.js';

const { chromiumShell, firefox } = systemBrowsers();

const chromiumBrowser = {
  browserName: 'chromium',
  launchOptions: {
    args: CHROMIUM_ARGS,
    chromiumSandbox: false,
    ...(chromiumShell === undefined ? {} : { executablePath: chromiumShell }),
  },
} as const;

const firefoxBrowser = {
  browserName: 'firefox',
  ...(firefox === undefined ? {} : { channel: 'moz-firefox', launchOptions: { executablePath: firefox } }),
} as const;

const PHONE = { width: 360, height: 740 };
const DESKTOP = { width: 1280, height: 900 };

/**
 * What is measured or written down in one engine: trees, boxes, colours, leaks, pictures. What people do and what pages
 * must never say is tried in both.
 */
const measuredInOneEngine = /\/(?:access-|look-|leak|accessibility|gallery|manifest|webkit-hydration)[^/]*\.spec\.ts$/;

/** How code arrives, what is said to the host, which server answers: a phone's width has no part in it. */
const sameAtEveryWidth =
  /\/(?:analytics|examples\/frameworks|examples\/pages|examples\/wordpress|loading[^/]*|static-files)\.spec\.ts$/;

/**
 * Every test runs on a phone's and on a desktop's width, those tagged `@once`, which no width can change, on the desktop
 * alone; and in a second engine, unless they need what only Chromium has (`@chromium`).
 * (WebKit is covered by the element tests: Playwright cannot drive the one that Debian has.)
 */
export default defineConfig({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  outputDir: '../../.cache/e2e',
  // What is on record is written again with `--update-snapshots`, and read as a change of the code before it is kept.
  snapshotPathTemplate: '{testDir}/{arg}{ext}',
  forbidOnly: true,
  // A test that passes at the second try has failed.
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [['list'], ['json', { outputFile: '../../.cache/verify/e2e.json' }]],
  // No trace unless asked for (`--trace retain-on-failure`): it costs a quarter of the time.
  use: {
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: 'light',
    contextOptions: { reducedMotion: 'reduce' },
    actionTimeout: 10_000,
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'phone',
      testIgnore: sameAtEveryWidth,
      grepInvert: /@once/,
      use: { ...chromiumBrowser, viewport: PHONE, hasTouch: true },
    },
    { name: 'desktop', use: { ...chromiumBrowser, viewport: DESKTOP } },
    {
      name: 'firefox',
      testIgnore: measuredInOneEngine,
      grepInvert: /@chromium/,
      use: { ...firefoxBrowser, viewport: DESKTOP },
    },
  ],
});
