import type { findPublicKeys } from '../trace/index.ts';

type Found = NonNullable<Awaited<ReturnType<typeof findPublicKeys>>>;

const kept: Readonly<Record<Found['lock'], string>> = {
  none: 'The private key is NOT encrypted. Set NONGSAN_KEY_PASSPHRASE_FILE; the next command encrypts it.',
  passphrase: 'The private key is encrypted with your passphrase.',
  'file-beside':
    'The private key is encrypted with a passphrase in the same folder: whoever reads the folder can sign. Set NONGSAN_KEY_PASSPHRASE_FILE to keep it elsewhere.',
};

/** Keys as a person reads them. */
export function keyTable({ keys, lock }: Found): string {
  const day = (instant: string | undefined) => instant?.slice(0, 10) ?? '';
  const rows = [
    ['key', 'state', 'since', 'until', 'reason'],
    ...keys.map((key) => [key.keyId, key.state, day(key.since), day(key.until), key.reason ?? '']),
  ];
  const widths = [6, 9, 12, 12];
  const line = (row: readonly string[]) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('')
      .trimEnd();
  return `${rows.map(line).join('\n')}\n\n${kept[lock]}`;
}
