/**
 * Pictures of the gallery to look at: each element's stories on one sheet, at both widths, in both colour schemes and both
 * languages, into `.cache/gallery/<width>-<scheme>-<locale>/<element>.png`.
 *
 *     node --conditions=@nongsan/source test/support/gallery-pictures.ts [product-card] [price--ready] …
 */
import { mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser, type Page } from 'playwright';
import { CHROMIUM_ARGS, systemBrowsers } from '../../.config/browsers.js';
import { storyNow } from '../../stories/support/now.ts';
import { serveGallery } from './gallery-server.ts';

const OUT = fileURLToPath(new URL('../../.cache/gallery/', import.meta.url));
const WIDTHS = [360, 1280];
const SCHEMES = ['light', 'dark'] as const;
const LOCALES = ['vi', 'en'];

/** A page in which a picture taken today is the picture taken tomorrow. */
async function stillPage(browser: Browser, width: number, colorScheme: 'light' | 'dark'): Promise<Page> {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    reducedMotion: 'reduce',
    colorScheme,
  });
  await page.clock.setFixedTime(storyNow);
  page.on('pageerror', (error) => console.error(page.url(), error.message));
  return page;
}

async function showStories(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('#gallery:not([aria-busy])').waitFor();
  // Pictures load when they come near.
  for (const story of await page.locator('.gallery-story').all()) await story.scrollIntoViewIfNeeded();
  const images = await page.locator('img').elementHandles();
  await Promise.all(
    images.map((image) => image.evaluate((node) => (node as HTMLImageElement).decode().catch(() => {}))),
  );
}

/** Elements by name, and the stories that cover a page and so stand alone. */
async function sheetsOf(page: Page, origin: string): Promise<string[]> {
  await showStories(page, origin);
  const ids = await page.locator('.gallery-story').evaluateAll((stories) => stories.map(({ id }) => id));
  const alone = (await page.locator('#gallery').getAttribute('data-alone'))?.split(' ') ?? [];
  return [...new Set(ids.map((id) => id.replace(/--.*/, ''))), ...alone];
}

async function takePictures(browser: Browser, origin: string, asked: readonly string[]): Promise<void> {
  for (const width of WIDTHS) {
    for (const scheme of SCHEMES) {
      const page = await stillPage(browser, width, scheme);
      const sheets = asked.length > 0 ? asked : await sheetsOf(page, origin);
      for (const locale of LOCALES) {
        const folder = `${OUT}${width}-${scheme}-${locale}`;
        await mkdir(folder, { recursive: true });
        for (const sheet of sheets) {
          await showStories(page, `${origin}/?story=${sheet}&scheme=${scheme}&locale=${locale}`);
          // What covers the page is as high as the window.
          await page.screenshot({ path: `${folder}/${sheet}.png`, fullPage: !sheet.includes('--') });
        }
      }
      await page.close();
    }
  }
}

const gallery = await serveGallery();
const { chromium: executablePath } = systemBrowsers();
const browser = await chromium.launch({
  args: CHROMIUM_ARGS,
  chromiumSandbox: false,
  ...(executablePath === undefined ? {} : { executablePath }),
});
const asked = process.argv.slice(2);
if (asked.length === 0) await rm(OUT, { recursive: true, force: true });
try {
  await takePictures(browser, gallery.origin, asked);
} finally {
  await browser.close();
  await gallery.stop();
}
