// pnpm docs: builds Storybook and opens every page of its documentation in Chromium, with the real portal behind /v1: each has a
// heading, writes no error on the console, and its links within the documentation lead somewhere.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, systemBrowsers } from '../.config/browsers.js';
import { startDemoServer } from '../test/support/demo-server.ts';
import { bin } from './lib/bins.mjs';
import { node24, root } from './lib/places.mjs';
import { main, Stop } from './lib/stop.mjs';

const STORIES = `${root}/stories`;
const BUILT = `${STORIES}/storybook-static`;
const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** A request that a story means the portal to refuse; browsers write each on the console. */
const isRefusal = (text) => /^Failed to load resource: .* status of 4\d\d/.test(text);

function build() {
  const args = [bin('storybook', 'storybook', STORIES), 'build', '--output-dir', BUILT, '--quiet'];
  const { status, stdout, stderr } = spawnSync(node24(), args, { cwd: STORIES, encoding: 'utf8' });
  const said = `${stdout}${stderr}`;
  if (status !== 0 || /\bWARN\b/.test(said)) throw new Stop(`Storybook does not build cleanly:\n${said}`);
}

/** To the portal this page is its own: sites may call from the origins that they are allowed alone. */
async function answer(portal, request) {
  const headers = new Headers(Object.entries(request.headers).filter(([name]) => name !== 'host'));
  if (headers.has('origin')) headers.set('origin', portal.origin);
  const { method } = request;
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: request, duplex: 'half' };
  return portal.app.fetch(new Request(new URL(request.url, portal.origin), { method, headers, ...body }));
}

async function serve(portal) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    const fail = (status) => () => response.writeHead(status).end();
    if (path.startsWith('/v1/') || path.startsWith('/media/')) {
      answer(portal, request).then(async (found) => {
        response.writeHead(found.status, Object.fromEntries(found.headers)).end(Buffer.from(await found.arrayBuffer()));
      }, fail(502));
      return;
    }
    readFile(`${BUILT}${decodeURIComponent(path)}`).then(
      (body) =>
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body),
      fail(404),
    );
  });
  await new Promise((resolve) => server.listen(0, 'localhost', resolve));
  const stop = () => new Promise((resolve) => server.close(resolve).closeAllConnections());
  return { origin: `http://localhost:${server.address().port}`, stop };
}

async function visit(browser, origin, { id, title }, known) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const faults = [];
  page.on('console', (message) => {
    // A browser asks for the icon of a page by itself.
    const isIcon = message.location().url.endsWith('/favicon.ico');
    if (message.type() === 'error' && !isIcon && !isRefusal(message.text())) faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  try {
    await page.goto(`${origin}/iframe.html?viewMode=docs&id=${id}`, { waitUntil: 'domcontentloaded' });
    await page.locator('#storybook-docs h1').first().waitFor();
    const links = await page
      .locator('#storybook-docs a[href*="?path="]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('href')));
    const broken = links.filter((href) => !known.has(href.replace(/^.*\/docs\//, '')));
    faults.push(...broken.map((href) => `leads nowhere: ${href}`));
  } catch (error) {
    faults.push(String(error));
  }
  await page.close();
  return faults.map((fault) => `${title}: ${fault}`);
}

async function visitAll(origin) {
  const entries = Object.values(JSON.parse(readFileSync(`${BUILT}/index.json`, 'utf8')).entries).filter(
    ({ type }) => type === 'docs',
  );
  const known = new Set(entries.map(({ id }) => id));
  const executablePath = systemBrowsers().chromiumShell;
  const browser = await chromium.launch({
    args: CHROMIUM_ARGS,
    chromiumSandbox: false,
    ...(executablePath && { executablePath }),
  });
  const faults = [];
  const queue = [...entries];
  const tab = async () => {
    for (let entry = queue.shift(); entry !== undefined; entry = queue.shift())
      faults.push(...(await visit(browser, origin, entry, known)));
  };
  await Promise.all([tab(), tab()]);
  await browser.close();
  console.log(`${entries.length} pages of documentation opened, ${faults.length} faults`);
  return faults;
}

await main(async () => {
  if (!process.argv.includes('--built')) build();
  const portal = await startDemoServer();
  const site = await serve(portal);
  const faults = await visitAll(site.origin).finally(async () => {
    await site.stop();
    await portal.stop();
  });
  for (const fault of faults) console.error(fault);
  return faults.length === 0 ? 0 : 1;
});
