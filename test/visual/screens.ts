/**
 * Every page and state of the demonstration as pictures for eyes, in `.cache/screens/`:
 * `node --conditions=@nongsan/source test/visual/screens.ts [part of a name]`.
 */
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser, Locator, Page } from 'playwright';
import { addFromProductPage, fillCheckout, placeOrder } from '../e2e/fixtures/buyer.ts';
import { inLanguage } from '../e2e/fixtures/in-language.ts';
import { launchChromium } from '../support/chromium.ts';
import { startShop, type Shop } from '../support/shop.ts';
import { openStage, schemes, settle, type Stage } from './stage.ts';

type Take = (page: Page, name: string) => Promise<void>;

interface Scene {
  readonly name: string;
  readonly locale?: Stage['locale'];
  readonly play: (page: Page, shop: Shop, take: Take) => Promise<void>;
}

const folder = fileURLToPath(new URL('../../.cache/screens/', import.meta.url));

/** A page that is only opened. */
const still = (name: string, path: string, locale?: Stage['locale']): Scene => ({
  name,
  ...(locale === undefined ? {} : { locale }),
  async play(page, shop, take) {
    await page.goto(`${path.startsWith('/pages/') ? shop.pages : shop.portal}${path.replace(/^\/pages\//, '/')}`);
    await settle(page);
    await take(page, name);
  },
});

async function lotOf(shop: Shop, prefix: string) {
  const [lot] = await shop.server.sql<{ code: string; address: string }[]>`
    SELECT code, link_path || '&s=' || signature AS address FROM lots WHERE code LIKE ${`${prefix}%`}`;
  if (lot === undefined) throw new Error(`No lot ${prefix}`);
  return lot;
}

const lots: Scene = {
  name: 'lot',
  async play(page, shop, take) {
    const lot = await lotOf(shop, 'HD-CD-');
    await page.goto(`${shop.portal}/trace.html?lot=${lot.code}`);
    await page.getByText(/Chữ ký số đúng/).waitFor();
    await settle(page);
    await take(page, 'lot-portal');
    await page.goto(`${shop.server.origin}${lot.address}`);
    await take(page, 'lot-qr');
    await page.locator('summary').click();
    await page.getByText(/Chữ ký số đúng/).waitFor();
    await settle(page);
    await take(page, 'lot-qr-rechecked');
    await page.goto(`${shop.server.origin}${lot.address.replace(/7007=(\d{4})\d\d/, '7007=$128')}`);
    await take(page, 'lot-qr-altered');
    await page.goto(`${shop.server.origin}/t/KHONG-CO`);
    await take(page, 'lot-qr-missing');
  },
};

const lotInEnglish: Scene = {
  name: 'lot-en',
  locale: 'en-GB',
  async play(page, shop, take) {
    const lot = await lotOf(shop, 'HD-CD-');
    await page.goto(`${shop.server.origin}${lot.address}`);
    await take(page, 'lot-qr-en');
    await page.goto(`${shop.pages}/english.html?product=che-dinh-tan-cuong&store=htx-che-hao-dat&lot=${lot.code}`);
    await settle(page);
    await take(page, 'elements-en');
  },
};

const purchase: Scene = {
  name: 'purchase',
  async play(page, shop, take) {
    await page.goto(`${shop.portal}/index.html`);
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^Giỏ hàng/ })
      .click();
    await page.getByRole('heading', { name: 'Giỏ hàng đang trống' }).waitFor();
    await take(page, 'cart-empty');
    for (const product of ['che-dinh-tan-cuong', 'ruou-men-la-bang-phuc']) {
      await addFromProductPage(page, `${shop.portal}/product.html?product=${product}`, 2);
    }
    await take(page, 'product-added');
    await page
      .getByRole('banner')
      .getByRole('button', { name: /^Giỏ hàng/ })
      .click();
    await page.getByRole('dialog').getByRole('link', { name: 'Tới bước đặt hàng' }).waitFor();
    await settle(page);
    await take(page, 'cart-open');
    await page.goto(`${shop.portal}/checkout.html`);
    const form = page.getByRole('form', { name: 'Đặt hàng' });
    await form.waitFor();
    await settle(page);
    await take(page, 'checkout');
    await form.getByRole('button', { name: 'Xem lại đơn hàng' }).click();
    await take(page, 'checkout-faults');
    await form.getByRole('combobox', { name: 'Tỉnh, thành phố' }).selectOption({ label: 'Thái Nguyên' });
    await form.getByRole('combobox', { name: 'Xã, phường' }).pressSequentially('binh son');
    await form.getByRole('listbox').waitFor();
    await take(page, 'checkout-commune');
    await fillCheckout(page, { payment: 'vietqr', note: 'Gọi trước khi giao', ofAge: true });
    await take(page, 'checkout-review');
    await placeOrder(page);
    await page.locator('nongsan-transfer nongsan-qr').waitFor();
    await settle(page);
    await take(page, 'order-vietqr');
  },
};

const household: Scene = {
  name: 'household',
  async play(page, shop, take) {
    for (const product of ['na-chi-lang', 'mat-ong-ngu-gia-bi']) {
      await addFromProductPage(page, `${shop.portal}/lang-son/product.html?product=${product}`);
    }
    await page.goto(`${shop.portal}/lang-son/checkout.html`);
    await fillCheckout(page, { payment: 'vietqr' });
    await placeOrder(page);
    await page.locator('nongsan-transfer nongsan-qr').last().waitFor();
    await settle(page);
    await take(page, 'order-two-households');
    await addFromProductPage(page, `${shop.portal}/product.html?product=mien-viet-cuong`);
    await page.goto(`${shop.portal}/checkout.html`);
    await fillCheckout(page, { payment: 'cod' });
    await placeOrder(page);
    await settle(page);
    await take(page, 'order-cash');
  },
};

const english: Scene = {
  name: 'english-purchase',
  locale: 'en-GB',
  async play(page, shop, take) {
    await page.goto(`${shop.pages}/english.html?product=ruou-men-la-bang-phuc`);
    await page.getByRole('button', { name: /^Add to cart · / }).click();
    await page.getByRole('button', { name: /^Cart, / }).click();
    const drawer = page.getByRole('dialog');
    await drawer.locator('[part="action"]').waitFor();
    await take(page, 'cart-open-en');
    await drawer.locator('[part="action"]').click();
    await drawer.getByRole('form').waitFor();
    await take(page, 'checkout-drawer-en');
  },
};

/** All that a reader of another language meets, from the product to the review of the order. */
const abroad = (lang: string): Scene => ({
  name: `language-${lang}`,
  locale: 'en-GB',
  async play(page, shop, take) {
    await inLanguage(page, lang);
    const lot = await lotOf(shop, 'HD-CD-');
    await page.goto(`${shop.pages}/english.html?product=ruou-men-la-bang-phuc&store=htx-che-hao-dat&lot=${lot.code}`);
    await settle(page);
    await take(page, `language-${lang}-elements`);
    await page.locator('#product button[part="action"]').click();
    await page.locator('nongsan-cart-button [part="badge"]').waitFor();
    await page.locator('nongsan-cart-button [part="button"]').click();
    const drawer = page.getByRole('dialog');
    await drawer.locator('[part="line"]').waitFor();
    await take(page, `cart-open-${lang}`);
    await drawer.locator('[part="action"]').click();
    const form = drawer.getByRole('form');
    await form.locator('[part="action"]').click();
    await form.locator('.faults').waitFor();
    await take(page, `checkout-drawer-faults-${lang}`);
    await fillAbroad(form);
    await form.locator('.review .heading').waitFor();
    await take(page, `checkout-drawer-review-${lang}`);
    await form.locator('[part="action"]').click();
    await page.waitForURL(/order\.html\?order=/);
    const { search, hash } = new URL(page.url());
    await page.goto(`${shop.pages}/english.html${search}${hash}`);
    await page.locator('nongsan-transfer nongsan-qr').waitFor();
    await settle(page);
    await take(page, `order-${lang}`);
  },
});

async function fillAbroad(form: Locator): Promise<void> {
  await form.locator('#name').fill('Test buyer');
  await form.locator('#phone').fill('0912 345 678');
  await form.locator('#province').selectOption({ value: '19' });
  await form.locator('#commune').pressSequentially('tan cuong');
  await form.getByRole('listbox').getByRole('option').first().click();
  await form.locator('#street').fill('1 Test street');
  await form.getByRole('radio').last().check();
  await form.locator('#age').check();
  await form.locator('#consent-order-processing').check();
  await form.locator('[part="action"]').click();
}

const scenes: readonly Scene[] = [
  still('home', '/index.html'),
  still('home-en', '/en/index.html', 'en-GB'),
  still('home-lang-son', '/lang-son/index.html'),
  still('home-bac-ninh', '/bac-ninh/index.html'),
  still('home-phu-tho', '/phu-tho/index.html'),
  still('store', '/store.html?store=htx-che-hao-dat'),
  still('store-former-unit', '/store.html?store=htx-nong-san-phu-luong'),
  still('product', '/product.html?product=che-dinh-tan-cuong'),
  still('product-three-packings', '/product.html?product=tra-moc-cau-dat-phat'),
  still('product-adults', '/product.html?product=ruou-men-la-bang-phuc'),
  still('product-sold-out', '/product.html?product=tra-tn-gaba'),
  still('product-service', '/product.html?product=lang-thai-hai'),
  still('product-by-weight', '/lang-son/product.html?product=na-chi-lang'),
  still('product-unknown', '/product.html?product=khong-co'),
  still('terms', '/terms.html'),
  still('checkout-empty', '/checkout.html'),
  lots,
  lotInEnglish,
  purchase,
  household,
  english,
  ...['zh', 'ja', 'ko', 'fr', 'de'].map(abroad),
];

async function play(browser: Browser, shop: Shop, scene: Scene, width: number, scheme: Stage['scheme']): Promise<void> {
  const page = await openStage(browser, { width, scheme, locale: scene.locale ?? 'vi-VN' });
  const isOverlay = (name: string) => /^(cart|checkout-drawer|checkout-commune)/.test(name);
  await scene.play(page, shop, async (shown, name) => {
    await shown.screenshot({ path: `${folder}${name}.${width}.${scheme}.png`, fullPage: !isOverlay(name) });
  });
  await page.context().close();
}

const [wanted = ''] = process.argv.slice(2);
if (wanted === '') await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
const [browser, shop] = await Promise.all([launchChromium(), startShop()]);
try {
  for (const scene of scenes.filter(({ name }) => name.includes(wanted))) {
    for (const width of [360, 1280]) {
      for (const scheme of schemes) await play(browser, shop, scene, width, scheme);
    }
    console.log(scene.name);
  }
} finally {
  await browser.close();
  await shop.stop();
}
