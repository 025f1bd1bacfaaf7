/** Makes the README's picture: the demonstration portal on a desktop, in Vietnamese, with something in the cart. */
import { fileURLToPath } from 'node:url';
import { launchChromium } from '../support/chromium.ts';
import { startShop } from '../support/shop.ts';
import { openStage, settle } from './stage.ts';

const path = fileURLToPath(new URL('../../examples/plain-html/screenshot.png', import.meta.url));

const [browser, shop] = await Promise.all([launchChromium(), startShop()]);
try {
  const page = await openStage(browser, { width: 1280, scheme: 'light', locale: 'vi-VN' });
  await page.goto(`${shop.portal}/index.html`);
  const buttons = page.getByRole('button', { name: /^Thêm vào giỏ: / });
  for (const index of [0, 3]) await buttons.nth(index).click();
  await page.getByRole('button', { name: 'Giỏ hàng, 2 món' }).waitFor();
  await page.reload();
  await settle(page);
  await page.getByRole('button', { name: 'Giỏ hàng, 2 món' }).waitFor();
  // To the end of the first row: a README has room for one screen.
  const card = await page.locator('nongsan-product-card').first().boundingBox();
  if (card === null) throw new Error('The page shows no product');
  const height = Math.round(card.y + card.height + 24);
  await page.screenshot({ path, fullPage: true, clip: { x: 0, y: 0, width: 1280, height } });
  console.log(path);
} finally {
  await browser.close();
  await shop.stop();
}
