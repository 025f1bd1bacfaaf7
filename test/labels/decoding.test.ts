import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, Path2D, type Canvas } from '@napi-rs/canvas';
import { drawLink, type QrDrawing } from '@nongsan/server/labels';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadZxing, readWithJsQr, readWithZbar } from './decoders.ts';
import { randomLots } from './random-lots.ts';

const lots = randomLots(1000, 20_261_127);
/** Pixels a module: 0.33 mm at 300 dpi are 3.9. */
const scale = 4;
const columns = 10;
const perSheet = 50;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nongsan-qr-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Draws symbols beside one another, each in a square of the largest one's size. */
function drawSheet(drawings: readonly QrDrawing[]): { readonly canvas: Canvas; readonly cell: number } {
  const cell = Math.max(...drawings.map(({ side }) => side)) * scale;
  const canvas = createCanvas(columns * cell, Math.ceil(drawings.length / columns) * cell);
  const context = canvas.getContext('2d');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = '#000';
  for (const [index, { path }] of drawings.entries()) {
    context.setTransform(scale, 0, 0, scale, (index % columns) * cell, Math.floor(index / columns) * cell);
    context.fill(new Path2D(path));
  }
  return { canvas, cell };
}

/** What a phone's own reading undoes: RFC 3986 has scheme and host mean the same in capitals. */
const capitals = (link: string): string => link.replace(/^https?:\/\/[^/?#]+/, (head) => head.toUpperCase());

test('codes of 1,000 random lots are read alike by zbar, jsQR and ZXing', async () => {
  const zxing = await loadZxing();
  const drawings = lots.map(({ link }) => drawLink(link));
  const sheets = Array.from({ length: lots.length / perSheet }, (_, index) =>
    drawSheet(drawings.slice(index * perSheet, (index + 1) * perSheet)),
  );
  const [byJsQr, byZxing]: [(string | undefined)[], string[]] = [[], []];
  for (const [index, { side }] of drawings.entries()) {
    const { canvas, cell } = sheets[Math.floor(index / perSheet)] as (typeof sheets)[number];
    const place = index % perSheet;
    const [x, y] = [(place % columns) * cell, Math.floor(place / columns) * cell];
    const image = canvas.getContext('2d').getImageData(x, y, side * scale, side * scale);
    byJsQr.push(readWithJsQr(image));
    byZxing.push(...(await zxing(image)));
  }
  const printed = drawings.map(({ text }) => text);
  expect(byJsQr).toEqual(printed);
  expect(byZxing).toEqual(printed);
  const byZbar = await readWithZbar(
    sheets.map(({ canvas }) => canvas.toBuffer('image/png')),
    folder,
  );
  expect([...byZbar].sort()).toEqual([...printed].sort());
  for (const [index, { link }] of lots.entries()) expect([link, capitals(link)]).toContain(printed[index]);
}, 120_000);

test('a signed link of 60 characters before its query fits version 10 at level M', () => {
  const head = 'https://truyxuat.thainguyen.example/01/09520001000119/10/';
  const link = `${head}${'TC-'.padEnd(60 - head.length, '7')}`;
  expect(link).toHaveLength(60);
  const facts = '?17=271104&7007=261104261110&251=VN-19-164-05503-0000-26&s=';
  const versions = randomLots(200, 7).map((lot) => drawLink(`${link}${facts}${lot.link.slice(-90)}`).version);
  expect(Math.max(...versions)).toBeLessThanOrEqual(10);
});
