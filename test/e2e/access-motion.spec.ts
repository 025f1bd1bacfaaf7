import type { Page } from '@playwright/test';
import { addFromProductPage } from './fixtures/buyer.ts';
import { expect, test } from './fixtures/test.ts';

declare global {
  interface Window {
    /** What moved, in any frame and any shadow root. */
    moved?: Set<string>;
  }
}

/** Looks at every frame for transitions and animations that run. */
async function watchMotion(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const moved = (window.moved = new Set<string>());
    const look = (root: Document | ShadowRoot): void => {
      for (const animation of root.getAnimations()) {
        const target = (animation.effect as KeyframeEffect | null)?.target;
        moved.add(`${target?.localName ?? ''}.${target?.getAttribute('class') ?? ''}`);
      }
      for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot !== null) look(shadowRoot);
    };
    const frame = (): void => {
      look(document);
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
}

/** Everything that moves something: pressing, hovering, opening, changing a number, closing. */
async function buySomething(page: Page, portal: string): Promise<void> {
  await addFromProductPage(page, `${portal}/product.html?product=mien-viet-cuong`);
  await page
    .getByRole('banner')
    .getByRole('button', { name: /^Giỏ hàng/ })
    .click();
  const drawer = page.getByRole('dialog', { name: 'Giỏ hàng' });
  const close = drawer.getByRole('button', { name: 'Đóng' });
  await close.hover();
  await drawer.getByRole('button', { name: 'Thêm' }).click();
  await expect(drawer.locator('[part="total"]')).toContainText('126.000');
  await close.click();
  await expect(drawer).toBeHidden();
}

const moved = (page: Page): Promise<string[]> => page.evaluate(() => [...(window.moved ?? [])]);

test.describe('motion', { tag: '@once' }, () => {
  test('nothing moves for who has asked for less of it', async ({ page, shop }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await watchMotion(page);
    await buySomething(page, shop.portal);
    expect(await moved(page)).toEqual([]);
  });

  test('for others the hand’s doings are seen: the drawer slides', async ({ page, shop }) => {
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await watchMotion(page);
    await buySomething(page, shop.portal);
    expect(await moved(page)).toContain('dialog.');
  });
});
