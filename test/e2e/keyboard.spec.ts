import { buyer } from './fixtures/buyer.ts';
import { tabTo } from './fixtures/keyboard.ts';
import { expect, test } from './fixtures/test.ts';

test('with a keyboard alone a buyer gets from the card to the order, and sees where they are @engines', async ({
  page,
  shop,
}) => {
  const { keyboard } = page;
  await page.goto(`${shop.portal}/index.html`);
  const cartButton = page.getByRole('banner').getByRole('button', { name: /^Giỏ hàng/ });

  await test.step('adds from a card', async () => {
    await tabTo(page, page.getByRole('button', { name: 'Thêm vào giỏ: Chè đinh Tân Cương' }));
    await keyboard.press('Enter');
    await expect(cartButton).toHaveAccessibleName('Giỏ hàng, 1 món');
  });
  await test.step('opens and closes the cart; the focus comes back', async () => {
    await tabTo(page, cartButton, 'Shift+Tab');
    await keyboard.press('Enter');
    const drawer = page.getByRole('dialog', { name: 'Giỏ hàng' });
    await expect(drawer.getByRole('link', { name: 'Tới bước đặt hàng' })).toBeVisible();
    await keyboard.press('Escape');
    await expect(drawer).toBeHidden();
    await expect(cartButton).toBeFocused();
    await keyboard.press('Space');
    const amount = drawer.getByRole('spinbutton');
    await tabTo(page, amount);
    await keyboard.press('ArrowUp');
    await expect(amount).toHaveValue('2');
    await expect(drawer.locator('[part="total"]')).toContainText('780.000');
    await tabTo(page, drawer.getByRole('link', { name: 'Tới bước đặt hàng' }));
    await keyboard.press('Enter');
    await page.waitForURL(/checkout\.html$/);
  });
  const form = page.getByRole('form', { name: 'Đặt hàng' });
  await test.step('answers the questions', async () => {
    await tabTo(page, form.getByRole('textbox', { name: 'Họ và tên' }));
    await keyboard.type(buyer.name);
    await tabTo(page, form.getByRole('textbox', { name: 'Số điện thoại' }));
    await keyboard.type(buyer.phone);
    const province = form.getByRole('combobox', { name: 'Tỉnh, thành phố' });
    await tabTo(page, province);
    for (
      let press = 0;
      press < 34 && (await province.locator(':checked').textContent()) !== buyer.province;
      press += 1
    ) {
      await keyboard.press('ArrowDown');
    }
    const commune = form.getByRole('combobox', { name: 'Xã, phường, đặc khu' });
    await tabTo(page, commune);
    await keyboard.type(buyer.communeTyped);
    const option = form.getByRole('listbox').getByRole('option', { name: buyer.commune });
    await expect(option).toBeVisible();
    while ((await option.getAttribute('aria-selected')) !== 'true') await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await expect(commune).toHaveValue(buyer.commune);
    await tabTo(page, form.getByRole('textbox', { name: 'Số nhà, đường, thôn xóm' }));
    await keyboard.type(buyer.street);
    await tabTo(page, form.getByRole('radio', { name: /^Trả tiền mặt/ }));
    await keyboard.press('ArrowDown');
    await expect(form.getByRole('radio', { name: /^Chuyển khoản/ })).toBeChecked();
    await keyboard.press('ArrowUp');
    await tabTo(page, form.getByRole('checkbox', { name: /\(bắt buộc\)/ }));
    await keyboard.press('Space');
    await tabTo(page, form.getByRole('button', { name: 'Xem lại đơn hàng' }));
    await keyboard.press('Enter');
    await expect(form.getByRole('heading', { name: 'Xem lại rồi đặt' })).toBeFocused();
  });
  await test.step('goes back to one answer and on again', async () => {
    await tabTo(page, form.getByRole('button', { name: 'Sửa Giao đến đâu' }));
    await keyboard.press('Enter');
    await expect(form.getByRole('combobox', { name: 'Tỉnh, thành phố' })).toBeFocused();
    await expect(form.getByRole('textbox', { name: 'Họ và tên' })).toHaveValue(buyer.name);
    await tabTo(page, form.getByRole('button', { name: 'Xem lại đơn hàng' }));
    await keyboard.press('Enter');
  });
  await test.step('places the order', async () => {
    await tabTo(page, form.getByRole('button', { name: /^Đặt hàng · 780\.000/ }));
    await keyboard.press('Enter');
    await page.waitForURL(/order\.html\?order=/);
    await expect(page.getByRole('heading', { name: /^Đơn hàng NS-/ })).toBeVisible();
    await tabTo(page, page.getByRole('button', { name: 'Chép liên kết' }));
  });
});

test('the focus stays inside the open cart', async ({ page, shop }) => {
  await page.goto(`${shop.portal}/index.html`);
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Giỏ hàng/ })
    .click();
  const drawer = page.getByRole('dialog', { name: 'Giỏ hàng' });
  await expect(drawer.getByRole('heading', { name: 'Giỏ hàng đang trống' })).toBeVisible();
  for (let press = 0; press < 6; press += 1) {
    await page.keyboard.press('Tab');
    const outside = await page.evaluate(
      () => document.activeElement?.closest('main, footer, nav') !== null && document.activeElement !== document.body,
    );
    expect(outside).toBe(false);
  }
});
