// The client reads the server that `nongsan start` runs, and the files that `nongsan export` wrote.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createHttpSource, createStaticSource } from '@nongsan/client';

const product = 'che-dinh-tan-cuong';
const fromFiles = async (url) => new Response(await readFile(new URL(url), 'utf8'));
const sources = {
  http: createHttpSource({ api: process.env.NONGSAN_API, key: 'pk_demo_thainguyen' }),
  static: createStaticSource({ src: `file://${process.cwd()}/data/portal.json`, fetch: fromFiles }),
};
for (const [name, source] of Object.entries(sources)) {
  const found = (await source.products([product])).get(product);
  assert.ok(found?.ok, `${name}: ${found?.error?.message}`);
  assert.equal(found.value.slug, product);
}
const script = await fetch(`${process.env.NONGSAN_API}/sdk/nongsan.js`);
assert.equal(script.status, 200);
assert.match(script.headers.get('content-type'), /javascript/);
