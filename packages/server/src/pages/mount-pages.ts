import { isGtin } from '@nongsan/core/gs1';
import type { Hono } from 'hono';
import type { AppEnv } from '../middleware/index.ts';
import { LotPages, type PageOptions } from './lot-pages.ts';
import { stylesheet, stylesheetPath } from './stylesheet.ts';

/**
 * The pages that QR codes of lots lead to: `/01/{gtin}/10/{lot}` for a GS1 Digital Link, `/t/{lot}` for a lot without GTIN.
 * Readable without JavaScript; `Accept: application/json` gets the lot as the contract has it.
 */
export function mountPages(app: Hono<AppEnv>, options: PageOptions): void {
  const pages = new LotPages(options);
  app.get(stylesheetPath, (c) => c.body(stylesheet, 200, stylesheetHeaders));
  app.get('/t/:lot', (c) => pages.answer(c, c.req.param('lot')));
  app.get('/01/:gtin{[0-9]+}/10/:lot', async (c) => {
    const { gtin, lot } = c.req.param();
    // Shorter GTINs are what people type; in a Digital Link they have fourteen digits.
    if (gtin.length === 14 || !isGtin(gtin)) return pages.answer(c, { gtin, lot });
    const { search } = new URL(c.req.url);
    return c.redirect(`/01/${gtin.padStart(14, '0')}/10/${encodeURIComponent(lot)}${search}`, 301);
  });
}

const stylesheetHeaders = {
  'content-type': 'text/css; charset=utf-8',
  'cache-control': 'public, max-age=31536000, immutable',
};
