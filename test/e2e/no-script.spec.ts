import { canSwitchOff, emptyScripts } from './fixtures/scriptless.ts';
import { expect, test } from './fixtures/test.ts';

test.use({ javaScriptEnabled: ({ browserName }, use) => use(!canSwitchOff(browserName)) });
test.beforeEach(async ({ browserName, context }) => {
  if (!canSwitchOff(browserName)) await emptyScripts(context);
});

test('without JavaScript the links inside the tags are seen and lead on @engines', async ({ page, shop }) => {
  await page.goto(shop.portal);
  for (const name of ['Chè đinh Tân Cương', 'Miến Việt Cường', 'Na Chi Lăng']) {
    await expect(page.getByRole('main').getByRole('link', { name })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Chè đinh Tân Cương' }).click();
  await page.waitForURL(/product\.html\?product=che-dinh-tan-cuong$/);
  await page.getByRole('main').getByRole('link', { name: 'Xem các món khác' }).click();
  await page.waitForURL(/index\.html$/);
});

test(
  'without JavaScript the page behind a QR says everything that it states',
  { tag: ['@once', '@engines'] },
  async ({ page, shop }) => {
    const [lot] = await shop.server.sql<{ code: string; address: string }[]>`
    SELECT code, link_path || '&s=' || signature AS address FROM lots WHERE code LIKE 'HD-CD-%'`;
    await page.goto(`${shop.server.origin}${lot?.address ?? ''}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('chữ ký trong mã khớp');
    const main = page.getByRole('main');
    for (const text of [
      lot?.code ?? '',
      'HTX chè Hảo Đạt',
      'Chè đinh Tân Cương',
      'VN-19-164-05503-0000-26',
      'Dữ liệu mẫu',
      'Từ đồng ruộng tới tay bạn',
      'Những điều pháp luật yêu cầu',
    ]) {
      await expect(main).toContainText(text);
    }
    await expect(main.getByRole('link', { name: 'Mua của đơn vị này' })).toBeVisible();
    await main.getByText('Báo điều không ổn').click();
    await main.getByRole('radio', { name: 'Tem, nhãn hoặc mã bị rách' }).check();
    await main.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đã nhận báo cáo');
  },
);
