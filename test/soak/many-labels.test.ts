import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { findSheet, LabelFont, pdfOf, printLabels } from '@nongsan/server/labels';
import { expect, test } from 'vitest';
import { now, sign, signedLot } from '../labels/signed-lot.ts';

const megabyte = 2 ** 20;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What is in use, in megabytes. What the process has of the system says little: it keeps what it has freed. */
function held(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / megabyte;
}

/** Prints so many serials. @returns the most memory that was held, in megabytes */
async function print(count: number, file: string): Promise<number> {
  const signed = await signedLot({ gtin: '9520001000119' });
  async function* lines(): AsyncGenerator<string> {
    yield 'serial,link';
    for (let index = 0; index < count; index++) {
      const serial = `A${String(index).padStart(6, '0')}`;
      yield `${serial},${await sign(signed.key, { gtin: '9520001000119', lot: 'TC-261104', serial })}`;
    }
  }
  const sheet = findSheet('a4-3x8');
  if (sheet === undefined) throw new Error('There is no stock a4-3x8');
  const font = new LabelFont();
  const { lot, issuers } = signed;
  const pages = await printLabels({ lot, issuers, sheet, locale: 'vi', now, serials: lines() }, font);
  let most = 0;
  let page = 0;
  async function* watched() {
    for await (const drawn of pages) {
      if (page++ % 20 === 0) most = Math.max(most, held());
      yield drawn;
    }
  }
  const start = performance.now();
  const about = { title: 'Tem', lang: 'vi', createdAt: now };
  await pipeline(pdfOf(watched(), about, font), createWriteStream(file));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(
    `${count} serials: ${seconds} s, ${((await stat(file)).size / megabyte).toFixed(1)} MB, ${most.toFixed(0)} MB held`,
  );
  return most;
}

test('20,000 serials are signed, checked and printed in the memory of a few', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'nongsan-many-labels-'));
  const [few, many] = [await print(500, join(folder, 'few.pdf')), await print(20_000, join(folder, 'many.pdf'))];
  await rm(folder, { recursive: true });
  // Each serial is remembered, so that none comes twice, and each page's place in the file.
  expect(many - few).toBeLessThan(60);
});
