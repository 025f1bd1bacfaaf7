import type { Browser, Page } from '@playwright/test';
import { filmPicture } from '../support/camera-film.ts';
import { launchChromium } from '../support/chromium.ts';
import { shopNow } from '../support/shop.ts';
import { Guard } from './fixtures/guard.ts';
import { expect, test } from './fixtures/test.ts';

const camera = '--use-fake-device-for-media-stream';
const scan = 'Quét bằng máy ảnh';

/** The camera of a phone held before a label: a film of the symbol as the portal's page draws it. */
async function filmLabel(page: Page, pages: string, lot: string, file: string): Promise<void> {
  await page.goto(`${pages}/one-of-each.html?lot=${lot}`);
  const symbol = page.locator('nongsan-trace-badge nongsan-qr');
  await expect(page.locator('nongsan-trace-badge')).toContainText('Chữ ký số đúng');
  await filmPicture(await symbol.screenshot(), file);
}

async function onPhone(browser: Browser, origin: string, permissions: readonly string[], portal = origin) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'vi-VN' });
  await context.clock.setFixedTime(shopNow);
  if (permissions.length > 0) await context.grantPermissions([...permissions], { origin });
  return { guard: new Guard(context, [origin, portal]), page: await context.newPage() };
}

test.describe('a label before a camera', { tag: ['@chromium', '@once'] }, () => {
  test('is read, checked and followed, from the portal’s first page to the page of its lot', async ({
    page,
    shop,
  }, info) => {
    const { origin, sql } = shop.server;
    const [lot] = await sql<{ code: string; link: string }[]>`
      SELECT l.code, l.link_path || '&s=' || l.signature AS link FROM products p
      JOIN lots l ON l.store_id = p.store_id AND l.lot_id = p.current_lot_id WHERE p.slug = 'che-dinh-tan-cuong'`;
    const film = info.outputPath('label.y4m');
    await filmLabel(page, shop.pages, lot?.code ?? '', film);
    const browser = await launchChromium({ args: [camera, `--use-file-for-fake-video-capture=${film}`] });
    try {
      const phone = await onPhone(browser, origin, ['camera'], shop.portal);
      await phone.page.goto(shop.portal);
      await phone.page.getByRole('link', { name: 'Quét mã', exact: true }).click();
      await expect(phone.page).toHaveURL(`${origin}/scan?portal=thai-nguyen&lang=vi`);
      await phone.page.getByRole('button', { name: scan }).click();
      const result = phone.page.getByRole('region', { name: 'Kết quả quét' });
      await expect(result.getByRole('heading')).toContainText('Chữ ký số đúng');
      await expect(result).toBeFocused();
      await expect(result).toContainText(lot?.code ?? '–');
      await expect(result).toContainText(/Không có cảnh\sbáo nào về lô này/);
      await expect(phone.page.locator('nongsan-trace-scanner video')).toHaveCount(0);
      expect(phone.page.url()).toContain('/scan');
      await result.getByRole('link').click();
      await expect(phone.page).toHaveURL(origin + (lot?.link ?? ''));
      await expect(phone.page.getByRole('heading', { level: 1 })).toContainText('chữ ký trong mã khớp');
      expect(phone.guard.surprises).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  test('cannot be seen where the person or the page does not allow it, and a picture still can', async ({ shop }) => {
    const { origin } = shop.server;
    const address = `${origin}/scan?portal=thai-nguyen&lang=vi`;
    const browser = await launchChromium({ args: [camera] });
    try {
      const refused = await onPhone(browser, origin, []);
      await refused.page.goto(address);
      await refused.page.getByRole('button', { name: scan }).click();
      const scanner = refused.page.locator('nongsan-trace-scanner');
      await expect(scanner.locator('[part=fault]')).toContainText(/đang bị chặn|chưa cho phép/);
      await expect(scanner.locator('input[type=file]')).toBeEnabled();

      const forbidden = await onPhone(browser, origin, ['camera']);
      await forbidden.page.route(/\/scan/, async (route) => {
        const response = await route.fetch();
        await route.fulfill({ response, headers: { ...response.headers(), 'permissions-policy': 'camera=()' } });
      });
      await forbidden.page.goto(address);
      await forbidden.page.getByRole('button', { name: scan }).click();
      await expect(forbidden.page.locator('[part=fault]')).toContainText('Trang web này không cho phép dùng máy ảnh');
      expect([...refused.guard.surprises, ...forbidden.guard.surprises]).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});
