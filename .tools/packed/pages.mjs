// The pages that a project has built, served and opened in Chromium.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM_ARGS, systemBrowsers } from '../../.config/browsers.js';
import { Stop } from '../lib/stop.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
};

export async function serve(folder, port) {
  const server = createServer((request, response) => {
    const path = new URL(request.url, 'http://localhost').pathname;
    readFile(`${folder}${path}`).then(
      (body) =>
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream' }).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise((resolve) => server.listen(port, 'localhost', resolve));
  return { stop: () => new Promise((resolve) => server.close(resolve).closeAllConnections()) };
}

/** Opens each address and waits until its card has a name and a button; the console must stay silent. */
export async function lookAt(addresses) {
  const executablePath = systemBrowsers().chromiumShell;
  const browser = await chromium.launch({
    args: CHROMIUM_ARGS,
    chromiumSandbox: false,
    ...(executablePath === undefined ? {} : { executablePath }),
  });
  try {
    for (const address of addresses) {
      const page = await browser.newPage();
      const said = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      await page.goto(address);
      const card = page.locator('nongsan-product-card');
      await card.locator('[part="name"]', { hasText: 'Chè đinh' }).waitFor();
      await card.locator('button[part="action"]').waitFor();
      if (said.length > 0) throw new Stop(`${address} wrote on the console:\n${said.join('\n')}`);
      await page.close();
    }
  } finally {
    await browser.close();
  }
}
