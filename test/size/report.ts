import { table } from '../support/table.ts';
import { kinds, type Download } from './first-card.ts';
import type { Measured } from './measure.ts';
import { sum, type Weight } from './weigh.ts';

interface Bounds {
  readonly firstCard: number;
  readonly storefront?: number;
}

const number = (value: number): string => value.toLocaleString('en');
const row = (name: string, { raw, brotli }: Weight): string[] => [name, number(raw), number(brotli)];

/** What `pnpm size` prints. */
export function report({ downloads, cardFiles, storefront, oneFile }: Measured, limits: Bounds, aims: Bounds): string {
  const before = downloads.filter((download) => download.before);
  const after = downloads.filter((download) => !download.before);
  const card = sum(cardFiles).brotli;
  const all = sum(storefront.files).brotli;
  const files = [...storefront.files].sort((a, b) => b.brotli - a.brotli);
  return [
    'A Vietnamese page with one product card, until the card shows its product',
    table([['', 'raw', 'brotli 11'], ...byKind(before), row('together', sum(before))]),
    '\nWhat comes after',
    table([['', 'raw', 'brotli 11'], ...byKind(after)]),
    `\nJavaScript of the card: ${number(card)} bytes; at most ${number(limits.firstCard)}, aim ${number(aims.firstCard)}: ${
      card <= aims.firstCard ? 'reached' : `${number(card - aims.firstCard)} to go`
    }`,
    '\nThe whole storefront with checkout in Vietnamese, JavaScript',
    table([['', 'raw', 'brotli 11'], ...files.map((file) => row(file.name, file)), row('together', sum(files))]),
    `\nJavaScript of the storefront: ${number(all)} bytes; at most ${number(limits.storefront ?? 0)}`,
    `Not counted: ${leftOut(storefront.left)}`,
    `The one-file build, everything in it: ${number(oneFile.brotli)} bytes`,
  ].join('\n');
}

function byKind(downloads: readonly Download[]): string[][] {
  return kinds.flatMap((kind) => {
    const own = downloads.filter((download) => download.kind === kind);
    const files = own.map((download) => row(`${kind}  ${download.url.replace(/\?.*$/, '?…')}`, download));
    return own.length > 1 ? [...files, row(`${kind}  all`, sum(own))] : files;
  });
}

function leftOut(left: Measured['storefront']['left']): string {
  const reasons = new Map<string, Weight[]>();
  for (const { file, reason } of left) reasons.set(reason, [...(reasons.get(reason) ?? []), file]);
  return (
    [...reasons].map(([reason, files]) => `${reason} (${number(sum(files).brotli)} bytes)`).join(', ') || 'nothing'
  );
}
