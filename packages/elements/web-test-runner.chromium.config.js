import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { CHROMIUM_ARGS, systemBrowsers } from '../../.config/browsers.js';
import { elementsConfig } from '../../.config/wtr/shared.js';

const { chromiumShell } = systemBrowsers();

const launcher =
  chromiumShell === undefined
    ? playwrightLauncher({ product: 'chromium', concurrency: 1 })
    : chromeLauncher({ concurrency: 1, launchOptions: { executablePath: chromiumShell, args: CHROMIUM_ARGS } });

export default elementsConfig('chromium', launcher);
