import { describe, expect, test } from 'vitest';
import type { SdkFile } from './sdk-build.ts';
import { needless, storefrontFiles } from './storefront.ts';

const file = (name: string, own: string, parts: Partial<SdkFile> = {}): SdkFile => ({
  name,
  file: name,
  own: `/repository/packages/${own}`,
  modules: [`/repository/packages/${own}`],
  imports: [],
  dynamicImports: [],
  raw: 2,
  brotli: 1,
  ...parts,
});

const entry = file('nongsan.js', 'embed/src/nongsan.ts', {
  dynamicImports: ['card.js', 'languages.js', '19.js', '24.js', 'chunks/files.js'],
});
const card = file('card.js', 'elements/src/connected/product-card/product-card.define.ts', { imports: ['shared.js'] });
const shared = file('shared.js', 'core/src/index.ts', { dynamicImports: ['card.js'] });
const languages = file('languages.js', 'elements/src/i18n/languages.ts');
const thaiNguyen = file('19.js', 'places/src/data/communes/19.ts', { brotli: 9 });
const bacNinh = file('24.js', 'places/src/data/communes/24.ts', { brotli: 12 });
const staticFiles = file('chunks/files.js', '', { own: undefined });
const stray = file('stray.js', 'elsewhere.ts');

describe('the whole storefront in Vietnamese', () => {
  const { files, left } = storefrontFiles([entry, card, shared, languages, thaiNguyen, bacNinh, staticFiles, stray]);

  test('is all that the entry leads to, with the communes of the largest province', () => {
    expect(files).toEqual([entry, card, shared, bacNinh]);
  });
  test('leaves other languages, other provinces and other ways to serve out, and says so', () => {
    expect(left).toEqual([
      { file: languages, reason: 'other languages' },
      { file: thaiNguyen, reason: 'other provinces' },
      { file: staticFiles, reason: 'portals of static files' },
    ]);
  });
});

describe('what no card needs', () => {
  test('is found in any file that was loaded', () => {
    const qr = file('qr.js', 'x.ts', {
      modules: ['/r/node_modules/.pnpm/qrcode@1/node_modules/qrcode/lib/core/qrcode.js'],
    });
    expect(needless([entry, card, qr, bacNinh])).toEqual(['QR', 'places']);
  });
  test('is nothing when the card’s own files are all', () => {
    expect(needless([entry, card, shared])).toEqual([]);
  });
});
