import type { SdkFile } from './sdk-build.ts';

/** A part of the SDK by its modules, and why the whole storefront in Vietnamese is complete without it. */
const elsewhere: readonly { readonly part: RegExp; readonly reason: string }[] = [
  { part: /\/elements\/src\/i18n\/engine\.ts$/, reason: 'other languages' },
  { part: /\/places\/src\/(?:data|search)\/(?:former|national)/, reason: 'former places, search in all provinces' },
];

/** One province's communes are needed, so the heaviest counts. */
const communes = /\/places\/src\/data\/communes\//;

/** What is never needed to show a card. */
const notForCards: readonly (readonly [name: string, part: RegExp])[] = [
  ['i18next', /\/node_modules\/i18next\//],
  ['QR', /\/node_modules\/qrcode\//],
  ['places', /\/places\/src\//],
  ['checkout', /\/elements\/src\/connected\/checkout\//],
  ['ky', /\/node_modules\/ky\//],
];

export interface Storefront {
  readonly files: readonly SdkFile[];
  /** What the SDK has besides, with the reason why it does not count. */
  readonly left: readonly { readonly file: SdkFile; readonly reason: string }[];
}

/**
 * Everything that a buyer's browser may load from the first card to the placed order, in Vietnamese: all that the entry
 * leads to, at once or later, except what is elsewhere. New chunks count without being named here.
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

/** A chunk is part of what the module that it stands for belongs to, or all of its modules. */
const isOf = ({ own, modules }: SdkFile, part: RegExp): boolean =>
  own === undefined ? modules.length > 0 && modules.every((module) => part.test(module)) : part.test(own);

/** Names of what a card's browser has loaded although no card needs it. */
export function needless(files: readonly SdkFile[]): readonly string[] {
  const modules = files.flatMap((file) => file.modules);
  return notForCards.flatMap(([name, part]) => (modules.some((module) => part.test(module)) ? [name] : []));
}
