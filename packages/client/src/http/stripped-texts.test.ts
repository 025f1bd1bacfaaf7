import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { stripControls } from '@nongsan/core/text';
import { LocalPortal } from '../testing/local-portal.ts';
import { product } from '../testing/samples.ts';
import { startFiles, staticFiles } from '../testing/static-portal.ts';
import { createStaticSource } from '../static/static-source.ts';
import { createHttpSource } from './http-source.ts';
import { parseJson } from './json.ts';

type Entry = string | { readonly text: string; readonly times: number };

const file = new URL('../../../../test/hazards/naughty.json', import.meta.url);
const naughty = Object.values(JSON.parse(readFileSync(file, 'utf8')) as Record<string, Entry[]>)
  .flat()
  .map((entry) => (typeof entry === 'string' ? entry : entry.text.repeat(entry.times)));

/** As servers of other makes write it: everything beyond ASCII escaped. */
const escaped = (json: string) =>
  json.replace(/[^ -~]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

describe('texts of an answer', () => {
  it.each([
    ['as they are', (json: string) => json],
    ['escaped', escaped],
  ])('come without what turns lines around or hides, whether they were written %s', async (_, write) => {
    for (const text of naughty) {
      expect(await parseJson(write(JSON.stringify({ text })))).toEqual({ text: stripControls(text) });
    }
  });
  it('lose their marks on the way to the page: the name of a product is the name that a reader sees', async () => {
    const turned = { ...product('che'), name: { vi: 'giá \u202e000.542\u202c ₫' } };
    await using portal = await LocalPortal.start(() => ({ body: { items: [{ ref: 'che', product: turned }] } }));
    const result = (await createHttpSource({ api: portal.api, key: 'pk_test' }).products(['che'])).get('che');
    expect(result).toMatchObject({ ok: true, value: { name: { vi: 'giá 000.542 ₫' } } });
  });
  it('lose them in a portal of static files too', async () => {
    const contents = staticFiles();
    const held = contents['stores/mau.json'] as { readonly products: ReturnType<typeof product>[] };
    contents['stores/mau.json'] = {
      ...held,
      products: held.products.map((one) => ({ ...one, name: { vi: 'a\u202eb' } })),
    };
    await using files = await startFiles(contents);
    const source = createStaticSource({ src: `${files.api}/data/portal.json` });
    expect((await source.products(['che-mau'])).get('che-mau')).toMatchObject({ value: { name: { vi: 'ab' } } });
  });
});
