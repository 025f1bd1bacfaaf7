// pnpm size [--json] [--update]: what browsers download for a card and for a whole purchase, held against limits and record.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { measure, type Measured } from './measure.ts';
import { differences, readRecord, writeRecord, type Sizes } from './record.ts';
import { report } from './report.ts';
import { needless } from './storefront.ts';
import { sum } from './weigh.ts';

/** Bytes of JavaScript, minified and compressed by brotli 11. */
const limits = { firstCard: 28_000, storefront: 70_000 } as const;
const aims = { firstCard: 20_000 } as const;

const { values } = parseArgs({ options: { json: { type: 'boolean' }, update: { type: 'boolean' } } });

/** Left out of the storefront's sum, but on record: what a product page with a trace card, a QR or brand labels loads as well. */
const onTop =
  /^chunks\/(?:decoder|hand-over|hydrate|labels|notes|order|recovery|retry|scanner|search|story|trace|qr)\.js/;

const byName = (
  files: readonly { readonly name: string; readonly brotli: number }[],
): Readonly<Record<string, number>> =>
  Object.fromEntries(
    files.map(({ name, brotli }) => [name, brotli] as const).sort(([a], [b]) => a.localeCompare(b, 'en')),
  );

function sizesOf({ downloads, storefront, oneFile }: Measured): Sizes {
  return {
    'first card': Object.fromEntries(
      downloads.map(({ kind, url, brotli }) => [`${kind} ${url.replace(/\?.*$/, '')}`, brotli]),
    ),
    storefront: byName(storefront.files),
    'one file': { 'nongsan.full.js': oneFile.brotli },
    'on top': byName(storefront.left.map(({ file }) => file).filter(({ name }) => onTop.test(name))),
  };
}

function faults(measured: Measured): readonly string[] {
  const card = sum(measured.cardFiles).brotli;
  const all = sum(measured.storefront.files).brotli;
  const extra = needless(measured.cardFiles);
  return [
    ...(card > limits.firstCard
      ? [`The first card takes ${card} bytes of JavaScript, at most ${limits.firstCard}.`]
      : []),
    ...(all > limits.storefront ? [`The whole storefront takes ${all} bytes, at most ${limits.storefront}.`] : []),
    ...(extra.length > 0 ? [`A card has no need of ${extra.join(', ')}, and yet it was downloaded.`] : []),
  ];
}

async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'nongsan-size-'));
  try {
    const measured = await measure(folder);
    const sizes = sizesOf(measured);
    if (values.update) await writeRecord(sizes);
    const wrong = [...faults(measured)];
    const changed = differences(await readRecord().catch(() => ({})), sizes);
    if (changed.length > 0)
      wrong.push('Sizes changed. If that is meant, record it with pnpm size --update:', ...changed);
    console.log(
      values.json
        ? JSON.stringify({ ...measured, limits, aims, faults: wrong }, null, 2)
        : report(measured, limits, aims),
    );
    if (wrong.length > 0) console.error(`\n${wrong.join('\n')}`);
    return wrong.length > 0 ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

process.exitCode = await main();
