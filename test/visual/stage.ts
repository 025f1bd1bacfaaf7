import type { Browser, Page } from 'playwright';
import { shopNow } from '../support/shop.ts';

export const schemes = ['light', 'dark'] as const;

export interface Stage {
  /** Width of the window in CSS pixels. */
  readonly width: number;
  readonly scheme: (typeof schemes)[number];
  readonly locale: 'vi-VN' | 'en-GB';
}

/** A page on which nothing depends on the machine: clock, time zone, language and motion are fixed. */
export async function openStage(browser: Browser, { locale, scheme, width }: Stage): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 740 : 900 },
    hasTouch: width < 600,
    locale,
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: scheme,
    reducedMotion: 'reduce',
  });
  await context.clock.setFixedTime(shopNow);
  return context.newPage();
}

const elements = 'nongsan-product-card, nongsan-product, nongsan-store, nongsan-trace-badge, nongsan-order';

/** Scrolls to every element of the SDK, so that what loads when it is seen has loaded, and back to the top. */
export async function settle(page: Page): Promise<void> {
  for (const element of await page.locator(elements).all()) {
    await element.scrollIntoViewIfNeeded();
    await element.locator('[part]').first().waitFor();
  }
  await page.waitForFunction(isSettled);
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('*')) element.scrollTo(0, 0);
    window.scrollTo(0, 0);
  });
}

/** Runs in the page. Pictures that wait to be seen are asked for. */
function isSettled(): boolean {
  const all = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((element) => [
      element,
      ...(element.shadowRoot === null ? [] : all(element.shadowRoot)),
    ]);
  const found = all(document);
  const pictures = found.filter((element) => element instanceof HTMLImageElement);
  for (const picture of pictures) picture.loading = 'eager';
  return !found.some((element) => element.matches('[aria-busy="true"]')) && pictures.every(({ complete }) => complete);
}
