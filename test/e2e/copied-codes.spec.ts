import { signTrace } from '@nongsan/core/trace';
import { shopNow } from '../support/shop.ts';
import { expect, test } from './fixtures/test.ts';

const serial = '7K3M9X2QW4ZB';

test(
  'a look is counted once the reader does something, a commune only where they agree; a code seen too often says so',
  { tag: ['@once', '@engines'] },
  async ({ page, shop }) => {
    const { origin, ring, sql } = shop.server;
    const [lot] = await sql<{ gtin: string; code: string; issuer: string }[]>`
      SELECT gtin, code, (SELECT issuer FROM trace_issuers WHERE portal_id = s.portal_id LIMIT 1) AS issuer
      FROM lots JOIN stores s USING (store_id) WHERE code LIKE 'HD-CD-%' ORDER BY code LIMIT 1`;
    const { gtin = '', code = '', issuer = '' } = lot ?? {};
    const facts = { gtin, lot: code, serial };
    const link = await signTrace({ stem: origin, issuer, key: ring.active, facts, now: shopNow });
    const rows = () => sql<{ commune: string; views: number }[]>`
      SELECT commune, views FROM serial_views WHERE serial = ${serial} AND views > 0`;
    const views = page.locator('#nongsan-views');
    const help = views.getByText('Giúp phát hiện mã bị chép');

    await test.step('opening the page counts nothing', async () => {
      await page.goto(link);
      await expect(help).toBeVisible();
      await expect(views).toContainText('Trước bạn chưa ghi nhận ai mở mã này.');
      // A script that makes an event up is no reader.
      await page.evaluate(() => document.body.dispatchEvent(new Event('pointerdown', { bubbles: true })));
      expect(await rows()).toEqual([]);
    });
    await test.step('the reader’s first act does, once a day', async () => {
      await page.mouse.click(4, 4);
      await expect.poll(rows).toEqual([{ commune: '', views: 1 }]);
      await page.reload();
      await expect(help).toBeVisible();
      await help.click();
      expect(await rows()).toEqual([{ commune: '', views: 1 }]);
    });
    await test.step('the commune is asked for behind a box that is not ticked', async () => {
      await expect(views.getByLabel('Tỉnh, thành phố')).toBeHidden();
      await views.getByRole('checkbox').check();
      await views.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Thái Nguyên' });
      await views.getByLabel('Xã, phường').selectOption({ label: 'Xã Tân Cương' });
      await views.getByRole('button', { name: 'Gửi' }).click();
      await expect(views).toContainText('Đã ghi. Cảm ơn bạn.');
      expect(await rows()).toEqual([{ commune: '05503', views: 1 }]);
    });
    await test.step('a code that was opened very often says so, calmly, and still says what was signed', async () => {
      await sql`UPDATE serial_views SET views = 30 WHERE serial = ${serial} AND commune <> ''`;
      await page.goto(`${link}&lang=en`);
      await expect(page.locator('#nongsan-copied')).toContainText('opened 30 times since');
      await expect(page.locator('#nongsan-copied')).toContainText('may have been copied');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('the signature in the code fits');
    });
    await sql`DELETE FROM serial_views WHERE serial = ${serial}`;
  },
);
