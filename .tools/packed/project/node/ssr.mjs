// A page with one card, filled in Node from the files that `nongsan export` wrote: markup that needs no script.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createStaticSource } from '@nongsan/client';
import { renderPage } from '@nongsan/ssr';

const fetch = async (url) => new Response(await readFile(new URL(url), 'utf8'));
const source = createStaticSource({ src: `file://${process.cwd()}/data/portal.json`, fetch });
const card = '<nongsan-product-card product="che-dinh-tan-cuong"></nongsan-product-card>';
const page = `<!doctype html><html lang="vi"><body><nongsan-portal id="tn">${card}</nongsan-portal></body></html>`;
const { html, sheets, problems } = await renderPage(page, { sourceOf: () => source });
assert.deepEqual(problems, []);
assert.match(html, /<template shadowrootmode="open"/);
assert.match(html, /Chè đinh/);
assert.ok(sheets.length > 0);
