import { fileURLToPath } from 'node:url';
import { defaultReporter } from '@web/test-runner';
import { bundlePlugin } from './bundle.js';
import { servePortal } from './portal.js';
import { jsonReporter } from './report.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const tests = ['elements', 'react'].map((name) => `packages/${name}/src/**/*.test.ts`);
/**
 * Runs first. A browser keeps fifty entries of a tab's history, all files run in one tab, and Chromium then forgets entries
 * that no person's press has made before those of older pages: a step back from the fifty-first would leave the test.
 */
const ofHistory = `${root}packages/elements/src/connected/cart-button/back-key.test.ts`;

/**
 * The part of the strict policy that a test page can live under: the runner needs inline scripts of its own and a web
 * socket, and the DOM differ of the assertions parses HTML (so no Trusted Types here; the pages of test/e2e have them).
 */
const POLICY =
  "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
  "connect-src 'self' ws:; form-action 'self'; base-uri 'none'";

/** A violation fails the test during which it happens. */
const REPORT_VIOLATIONS = `document.addEventListener('securitypolicyviolation', (event) => {
  const { effectiveDirective, blockedURI, sample } = event;
  throw new Error('blocked by ' + effectiveDirective + ': ' + blockedURI + ' ' + sample);
});`;

function page(testFramework) {
  return `<!doctype html>
<html lang="vi">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${POLICY}">
    <script>${REPORT_VIOLATIONS}</script>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>elements</title>
  </head>
  <body>
    <script type="module" src="${testFramework}"></script>
  </body>
</html>`;
}

/**
 * The configuration that the three engines share; each adds its launcher.
 *
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @param {object} browser launcher of @web/test-runner
 * @param {object[]} plugins more plugins for this engine
 */
export function elementsConfig(engine, browser, plugins = []) {
  const portal = servePortal();
  return {
    rootDir: root,
    files: [ofHistory, ...tests.map((pattern) => `${root}${pattern}`)],
    browsers: [browser],
    // One page at a time: a page in the background gets no animation frames and its axe run times out.
    concurrency: 1,
    testFramework: { config: { ui: 'bdd', timeout: 20_000 } },
    // A file that tries hundreds of texts takes longer than the two minutes that are usual.
    testsFinishTimeout: 600_000,
    testRunnerHtml: page,
    filterBrowserLogs: ({ args }) => !args.some((text) => String(text).startsWith('Lit is in dev mode')),
    middleware: [portal.middleware],
    plugins: [bundlePlugin(root, tests), portal.plugin, ...plugins],
    reporters: [
      defaultReporter({ reportTestResults: true, reportTestProgress: false }),
      jsonReporter({ engine, file: `${root}.cache/verify/elements-${engine}.json`, root }),
    ],
  };
}
