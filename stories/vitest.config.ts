import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, systemBrowsers } from '../.config/browsers.js';

const { chromiumShell } = systemBrowsers();

/** Every story in Chromium: it renders, axe finds nothing, the console stays silent. */
export default defineConfig({
  plugins: [storybookTest({ configDir: `${import.meta.dirname}/.storybook` })],
  test: {
    name: 'stories',
    setupFiles: ['./support/console.setup.ts'],
    testTimeout: 30_000,
    browser: {
      enabled: true,
      headless: true,
      provider: playwright({
        launchOptions: {
          args: CHROMIUM_ARGS,
          chromiumSandbox: false,
          ...(chromiumShell === undefined ? {} : { executablePath: chromiumShell }),
        },
        contextOptions: { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', reducedMotion: 'reduce' },
      }),
      instances: [{ browser: 'chromium' }],
      viewport: { width: 1280, height: 900 },
    },
  },
});
