import type { Browser, Page, Response, Route } from 'playwright';
import { launchChromium } from '../support/chromium.ts';
import { weigh, type Weight } from './weigh.ts';

export const kinds = ['HTML', 'CSS', 'JS', 'JSON', 'picture', 'other'] as const;

export interface Download extends Weight {
  readonly url: string;
  readonly kind: (typeof kinds)[number];
  /** Was it there when the card showed its product? Otherwise it came after. */
  readonly before: boolean;
}

interface Served {
  readonly page: string;
  readonly api: string;
}

/** What a card shows its product without: it is held back until the card has done so, which proves it. */
const held = (url: URL): boolean => url.pathname === '/v1/availability' || url.pathname.startsWith('/media/');

/** Everything that Chromium downloads for a page with one card, from an empty cache until the page is at rest. */
export async function downloadsOfFirstCard(served: Served): Promise<readonly Download[]> {
  const browser = await launchChromium();
  try {
    return await watch(browser, served);
  } finally {
    await browser.close();
  }
}

async function watch(browser: Browser, served: Served): Promise<readonly Download[]> {
  const page = await browser.newPage({ locale: 'vi-VN', viewport: { width: 360, height: 740 } });
  const responses: Response[] = [];
  page.on('response', (response) => responses.push(response));
  const waiting: Route[] = [];
  let shown = false;
  await page.route(held, async (route) => {
    if (shown) await route.continue();
    else waiting.push(route);
  });
  await page.goto(served.page);
  await page.locator('nongsan-product-card [part="name"]').waitFor();
  await allFinished(responses);
  const before = new Set(responses);
  shown = true;
  await Promise.all(waiting.map((route) => route.continue()));
  await settle(page);
  return Promise.all(responses.map((response) => describe(response, before.has(response), served)));
}

/** The card is at rest: its stock is known and its picture drawn. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => {
    const card = document.querySelector('nongsan-product-card')?.shadowRoot;
    const image = card?.querySelector('nongsan-picture')?.shadowRoot?.querySelector('img');
    return image?.complete === true && image.naturalWidth > 0;
  });
}

const allFinished = (responses: readonly Response[]) => Promise.all(responses.map((response) => response.finished()));

async function describe(response: Response, before: boolean, served: Served): Promise<Download> {
  if (!response.ok()) throw new Error(`${response.url()} was answered with ${response.status()}`);
  const kind = kindOf(response.headers()['content-type'] ?? '');
  const body = await response.body();
  const content = kind === 'JSON' || kind === 'HTML' ? comparable(body.toString('utf8'), served) : body;
  const url = response.url().replace(served.api, '').replace(served.page, '/');
  return { url, kind, before, ...weigh(content) };
}

function kindOf(type: string): Download['kind'] {
  if (type.startsWith('text/html')) return 'HTML';
  if (type.startsWith('text/css')) return 'CSS';
  if (type.includes('javascript')) return 'JS';
  if (type.includes('json')) return 'JSON';
  return type.startsWith('image/') ? 'picture' : 'other';
}

/** The server's port and a lot's signature differ from run to run; in their place stands what is as long in each. */
const comparable = (text: string, { api, page }: Served): string =>
  text
    .replaceAll(api, 'http://localhost:4310')
    .replaceAll(page.replace(/\/$/, ''), 'http://localhost:4311')
    .replace(/(?<="updatedAt":")[^"]+/g, '2026-11-22T10:00:00.000+07:00')
    .replace(/(?<=[?&]s=|\/8030\/)[\w-]{90}/g, (signature) => 'signature-'.repeat(9).slice(0, signature.length));
