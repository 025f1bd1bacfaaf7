import { playwrightLauncher } from '@web/test-runner-playwright';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { systemBrowsers } from '../../.config/browsers.js';
import { elementsConfig } from '../../.config/wtr/shared.js';
import { startWebkitDriver } from '../../.config/wtr/webkit-driver.js';

const { miniBrowser, webkitDriver } = systemBrowsers();

async function systemWebkit() {
  const driver = await startWebkitDriver(webkitDriver);
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port: driver.port,
    path: '/',
    logLevel: 'error',
    capabilities: {
      browserName: 'MiniBrowser',
      'wdio:enforceWebDriverClassic': true,
      'webkitgtk:browserOptions': { binary: miniBrowser, args: ['--automation'] },
    },
  });
  return elementsConfig('webkit', launcher, [{ name: 'nongsan-webkit-driver', serverStop: () => driver.stop() }]);
}

function playwrightWebkit() {
  return elementsConfig('webkit', playwrightLauncher({ product: 'webkit', concurrency: 1 }));
}

export default webkitDriver === undefined || miniBrowser === undefined ? playwrightWebkit() : await systemWebkit();
