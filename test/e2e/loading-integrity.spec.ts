import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { Shop } from '../support/shop.ts';
import { hostPage } from './fixtures/host-page.ts';
import { expect, test } from './fixtures/test.ts';

const main = fileURLToPath(new URL('../../packages/server/src/cli/main.ts', import.meta.url));

/** The code of a page as `nongsan snippet` prints it, for the shop's own database and the build as it is. */
async function snippet({ server }: Shop, ...args: readonly string[]): Promise<string> {
  const command = ['--conditions=@nongsan/source', main, 'snippet', '--site', 'pk_demo_thainguyen'];
  const env = { ...process.env, DATABASE_URL: server.databaseUrl };
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...command, '--origin', server.origin, '--product', 'tra-hich', ...args],
    { env },
  );
  return stdout;
}

test('the snippet of the one-file build, pasted as it is, loads by its hash and shows the product @engines', async ({
  page,
  shop,
}) => {
  const body = await snippet(shop, '--full');
  expect(body).toMatch(
    /\/sdk\/\d+\.\d+\.\d+\/nongsan\.full\.js" integrity="sha384-[\w+/]{64}" crossorigin="anonymous"/,
  );
  await page.goto(hostPage(shop, 'pinned', { sdk: '', body }));
  await expect(page.getByRole('button', { name: 'Thêm vào giỏ: Trà Hích' })).toBeVisible();
});

test('a file that was altered on its way is refused by the browser, and the link in the tag stays @engines', async ({
  page,
  shop,
  guard,
}) => {
  guard.expect(/integrity|digest|hash/i);
  const body = await snippet(shop, '--full');
  let sent = 0;
  await page.route(`${shop.server.origin}/sdk/**`, async (route) => {
    const text = await (await fetch(route.request().url())).text();
    sent += 1;
    await route.fulfill({
      body: `${text} `,
      contentType: 'text/javascript',
      headers: { 'access-control-allow-origin': '*' },
    });
  });
  await page.goto(hostPage(shop, 'altered', { sdk: '', body }));
  await expect(page.getByRole('link', { name: 'Trà Hích' })).toBeVisible();
  expect(sent).toBe(1);
  expect(await page.evaluate(() => customElements.get('nongsan-portal') === undefined)).toBe(true);
});

test('the snippet of the split build works the same, and under its version @engines', async ({ page, shop }) => {
  for (const args of [[], ['--pin']]) {
    await page.goto(hostPage(shop, 'split', { sdk: '', body: await snippet(shop, ...args) }));
    await expect(page.getByRole('button', { name: 'Thêm vào giỏ: Trà Hích' })).toBeVisible();
  }
});

test('integrity.json holds for every file, with and without its version @once', async ({ shop }) => {
  const sdk = `${shop.server.origin}/sdk`;
  const { version, integrity } = (await (await fetch(`${sdk}/integrity.json`)).json()) as {
    readonly version: string;
    readonly integrity: Readonly<Record<string, string>>;
  };
  expect(Object.keys(integrity)).toEqual(expect.arrayContaining(['nongsan.js', 'nongsan.full.js']));
  for (const [name, expected] of Object.entries(integrity)) {
    for (const folder of [sdk, `${sdk}/${version}`]) {
      const body = await (await fetch(`${folder}/${name}`)).bytes();
      expect([name, `sha384-${createHash('sha384').update(body).digest('base64')}`]).toEqual([name, expected]);
    }
  }
});
