import { playwrightLauncher } from '@web/test-runner-playwright';
import { puppeteerLauncher } from '@web/test-runner-puppeteer';
import { systemBrowsers } from '../../.config/browsers.js';
import { elementsConfig } from '../../.config/wtr/shared.js';

const { firefox } = systemBrowsers();

/** Firefox ESR 140 does not know the screen's orientation, which Puppeteer sets together with the viewport. */
async function createPage({ context }) {
  const page = await context.newPage();
  const setViewport = page.setViewport.bind(page);
  page.setViewport = (viewport) =>
    setViewport(viewport).catch((error) => {
      if (!String(error).includes('setScreenOrientationOverride')) throw error;
    });
  return page;
}

const launcher =
  firefox === undefined
    ? playwrightLauncher({ product: 'firefox', concurrency: 1 })
    : puppeteerLauncher({
        concurrency: 1,
        launchOptions: { browser: 'firefox', executablePath: firefox, headless: true },
        createPage,
      });

export default elementsConfig('firefox', launcher);
