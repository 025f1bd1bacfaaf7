import type { Locator, Page } from '@playwright/test';
import { stripControls } from '@nongsan/core/text';
import { hazardTexts, isStorable, packed } from '../support/hazard-texts.ts';
import { addFromProductPage, buyer, fillCheckout, placeOrder } from './fixtures/buyer.ts';
import { allTextsOf, expectHarmless } from './fixtures/hostile-page.ts';
import { expect, test } from './fixtures/test.ts';

const typed = [...hazardTexts('naughty'), ...hazardTexts('xss')].filter((text) => text.trim() !== '');
/** Texts longer than any field are cut to what it takes, so one of them stands for all. */
const all = [...typed.filter((text) => text.length <= 450), ...typed.filter((text) => text.length > 450).slice(0, 1)];
/** Where all of them fit into few fields, each is typed whole; where the field is short, as far as it goes. */
// A browser counts some characters twice, and takes no more than 500.
const notes = packed(all, 450);
const streets = packed(all, 200);
const names = packed(all, 100);

/** A form gives half a character as U+FFFD. */
const bare = (text: string): string => stripControls(text.replace(/\p{Cs}/gu, '\ufffd')).replace(/\s+/g, '');

/** Waits until a page shows what was typed, white space and what hides in texts apart, and has not become of it. */
async function expectSaid(page: Page, ...answers: readonly string[]): Promise<void> {
  const missing = async () => {
    const shown = bare(await allTextsOf(page));
    return answers.filter((text) => !shown.includes(bare(text)));
  };
  await expect.poll(missing).toEqual([]);
  await expectHarmless(page);
}

/** Empty first: Chromium measures what is replaced otherwise than what comes, and cuts a text that would have room. */
async function fillAnew(field: Locator, text: string): Promise<void> {
  await field.clear();
  await field.fill(text);
}

const formOf = (page: Page) => page.getByRole('form', { name: 'Đặt hàng' });

async function openCheckout(page: Page, portal: string): Promise<void> {
  await addFromProductPage(page, `${portal}/product.html?product=tra-hich`);
  await page.goto(`${portal}/checkout.html`);
}

/** More than thirty reviews: a quarter of them is enough for one buyer. No width changes what is typed. */
const quarters = [0, 1, 2, 3];
/** A second engine shows all of these texts in the elements' own tests, and here types three reviews. */
const someInSecond = 12;

for (const quarter of quarters)
  test(`whatever a buyer types for name, street and note stands in the review as it was typed, ${quarter + 1} of 4 @once ${quarter === 0 ? '@engines' : '@chromium'}`, async ({
    browserName,
    page,
    shop,
  }) => {
    await openCheckout(page, shop.portal);
    await fillCheckout(page, { payment: 'cod' });
    const form = formOf(page);
    for (const [index, note] of notes.entries()) {
      if (index % quarters.length !== quarter || (browserName !== 'chromium' && index >= someInSecond)) continue;
      await test.step(note.slice(0, 40), async () => {
        const [name = buyer.name, street = buyer.street] = [names[index], streets[index]];
        await form.getByRole('button', { name: 'Sửa Người nhận hàng' }).click();
        await fillAnew(form.getByRole('textbox', { name: 'Họ và tên' }), name);
        await fillAnew(form.getByRole('textbox', { name: 'Số nhà, đường, thôn xóm' }), street);
        await fillAnew(form.getByRole('textbox', { name: /^Lời nhắn cho hộ bán hàng/ }), note);
        await form.getByRole('button', { name: 'Xem lại đơn hàng' }).click();
        await expect(form.getByRole('heading', { name: 'Xem lại rồi đặt' })).toBeFocused();
        await expectSaid(page, name, street, note);
      });
    }
  });

test('what has a form of its own is asked for again, whatever was typed @once @engines', async ({ page, shop }) => {
  await openCheckout(page, shop.portal);
  const form = formOf(page);
  await form.getByRole('combobox', { name: 'Tỉnh, thành phố' }).selectOption({ label: buyer.province });
  const commune = form.getByRole('combobox', { name: 'Xã, phường, đặc khu' });
  for (const text of all.filter((_, index) => index % 40 === 0)) {
    await form.getByRole('textbox', { name: 'Số điện thoại' }).fill(text.slice(0, 30));
    await commune.fill(text);
    const mail = form.getByRole('textbox', { name: /^E-mail/ });
    await mail.fill(text.slice(0, 254));
    await mail.press('Enter');
  }
  await expect(form.getByRole('heading', { name: 'Xem lại rồi đặt' })).toHaveCount(0);
  await expectHarmless(page);
});

/** One order of each: markup and scripts, what turns lines around and hides, the syntax of templates and formats. */
const kept = all.filter(isStorable);
const asked = ['<img src=x onerror', '\u202e', '{{'] as const;

for (const kind of asked)
  test(`an order with ${JSON.stringify(kind)} in its texts is placed, and its page says them @once ${kind === asked[0] ? '@engines' : '@chromium'}`, async ({
    page,
    shop,
  }) => {
    const texts = kept.filter((text) => text.includes(kind));
    const [name = '', street = '', note = ''] = [100, 200, 450].map((most) => packed(texts, most)[0]);
    await openCheckout(page, shop.portal);
    await fillCheckout(page, { payment: 'vietqr', name, street, note });
    await placeOrder(page);
    await expectSaid(page, name, street, note);
  });
