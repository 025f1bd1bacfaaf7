import type { SdkFile } from './sdk-build.ts';

/** Parts of the SDK by what a file stands for, and why the whole storefront in Vietnamese is complete without them. */
const elsewhere: readonly { readonly part: RegExp; readonly reason: string }[] = [
  { part: /\/elements\/src\/i18n\/(?:languages|host)\.ts$/, reason: 'other languages' },
  {
    part: /\/places\/src\/data\/former\/|^chunks\/(?:national|area)\.js$|\/checkout\/search\//,
    reason: 'former places, search in all provinces',
  },
  { part: /\/client\/src\/static\/|^chunks\/files\.js$/, reason: 'portals of static files' },
  { part: /^chunks\/hydrate\.js$/, reason: 'taking over a page that a server rendered' },
  { part: /^chunks\/retry\.js$/, reason: 'asking again after a failed answer' },
  { part: /^chunks\/advice\.js$/, reason: 'what a developer is told of wrong use' },
  { part: /^chunks\/trace\.js$/, reason: 'the trace card with its signature check' },
  { part: /^chunks\/story\.js$|\/places\/src\/data\/points\//, reason: 'the whole trace of a lot with its map' },
  { part: /^chunks\/qr\.js$/, reason: 'the QR symbol' },
  { part: /^chunks\/scanner\.js$/, reason: 'the scanner of codes' },
  { part: /^chunks\/decoder\.js$/, reason: 'its decoder, where the browser has none' },
  { part: /^chunks\/notes\.js$/, reason: 'what stops a line of a cart or changed since it was put in' },
  { part: /^chunks\/(?:order|recovery)\.js$/, reason: 'an order’s own page, after it was placed' },
  { part: /^chunks\/hand-over\.js$/, reason: 'a cart that goes over to another site' },
  { part: /^chunks\/labels\.js$/, reason: 'brand labels of a product or household' },
];

/** One province's communes are needed, so the heaviest counts. */
const communes = /\/places\/src\/data\/communes\//;

/** What is never needed to show a card. */
const notForCards: readonly (readonly [name: string, part: RegExp])[] = [
  ['i18next', /\/node_modules\/i18next\//],
  ['QR', /\/node_modules\/qrcode\//],
  ['places', /\/places\/src\//],
  ['checkout', /\/elements\/src\/connected\/checkout\//],
  ['zod', /\/node_modules\/zod\//],
  ['ky', /\/node_modules\/ky\//],
];

export interface Storefront {
  readonly files: readonly SdkFile[];
  /** What the SDK has besides, with the reason why it does not count. */
  readonly left: readonly { readonly file: SdkFile; readonly reason: string }[];
}

/**
 * Everything that a buyer's browser loads from the first card to the placed order, in Vietnamese: all that the entry
 * leads to, at once or later, except what is elsewhere. New chunks count without being named here. The trace card, the
 * QR symbol, brand labels and repeated reads come on top where a page shows or needs them; their bytes are printed and recorded too.
 */
export function storefrontFiles(files: readonly SdkFile[]): Storefront {
  const byFile = new Map(files.map((file) => [file.file, file]));
  const reached = new Set<SdkFile>();
  const left = new Map<SdkFile, string>();
  const heaviest = files.filter((file) => isOf(file, communes)).sort((a, b) => b.brotli - a.brotli)[0];
  const reasonFor = (file: SdkFile): string | undefined =>
    isOf(file, communes) && file !== heaviest
      ? 'other provinces'
      : elsewhere.find(({ part }) => isOf(file, part))?.reason;
  const walk = (path: string): void => {
    const file = byFile.get(path);
    if (file === undefined || reached.has(file)) return;
    const reason = reasonFor(file);
    if (reason !== undefined) {
      left.set(file, reason);
      return;
    }
    reached.add(file);
    [...file.imports, ...file.dynamicImports].forEach(walk);
  };
  walk('nongsan.js');
  return { files: [...reached], left: [...left].map(([file, reason]) => ({ file, reason })) };
}

/** What a file stands for is its own module, or the room that it was put together for. */
const isOf = ({ own = '', name }: SdkFile, part: RegExp): boolean => part.test(own) || part.test(name);

/** Names of what a card's browser has loaded although no card needs it. */
export function needless(files: readonly SdkFile[]): readonly string[] {
  const modules = files.flatMap((file) => file.modules);
  return notForCards.flatMap(([name, part]) => (modules.some((module) => part.test(module)) ? [name] : []));
}
