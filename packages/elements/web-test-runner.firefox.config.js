import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { systemBrowsers } from '../../.config/browsers.js';
import { elementsConfig } from '../../.config/wtr/shared.js';

const { firefox } = systemBrowsers();

const launcher =
  firefox === undefined
    ? playwrightLauncher({ product: 'firefox', concurrency: 1 })
    : puppeteerLauncher({
        concurrency: 1,
        launchOptions: { browser: 'firefox', executablePath: firefox, headless: true },
      });

export default elementsConfig('firefox', launcher);
