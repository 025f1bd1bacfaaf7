import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { drawLink, findSheet, type LabelOrder, type Sheet } from '@nongsan/server/labels';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { loadZxing, readWithJsQr, readWithZbar } from './decoders.ts';
import { printPdf, printSvg, renderPdf } from './printed.ts';
import { now, onceSigned } from './signed-lot.ts';

const dpi = 300;
let folder: string;
let browser: Browser;
beforeAll(async () => {
  [folder, browser] = await Promise.all([mkdtemp(join(tmpdir(), 'nongsan-labels-')), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

function orderOn(name: string, more: Partial<LabelOrder> = {}): LabelOrder {
  const sheet = findSheet(name);
  if (sheet === undefined) throw new Error(`There is no stock ${name}`);
  return { ...onceSigned, sheet, locale: 'vi', now, ...more };
}

/** An SVG as the browser prints it: a millimetre of the page is a millimetre of the picture. */
async function renderSvg(svg: string, { width, height }: { readonly width: number; readonly height: number }) {
  const pixels = (mm: number) => Math.ceil((mm / 25.4) * 96);
  const page = await browser.newPage({
    viewport: { width: pixels(width), height: pixels(height) },
    deviceScaleFactor: dpi / 96,
  });
  await page.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
  const picture = await loadImage(await page.screenshot());
  await page.close();
  const canvas = createCanvas(picture.width, picture.height);
  canvas.getContext('2d').drawImage(picture, 0, 0);
  return canvas;
}

/** Cuts a page into its labels, as a phone sees them: one at a time. */
function cut(page: Canvas, { left, top, across, down, columns, rows, label, page: paper }: Sheet): readonly Canvas[] {
  const pixels = (mm: number) => Math.round((mm / paper.width) * page.width);
  return Array.from({ length: columns * rows }, (_, index) => {
    const [x, y] = [left + (index % columns) * across, top + Math.floor(index / columns) * down];
    const canvas = createCanvas(pixels(label.width), pixels(label.height));
    canvas.getContext('2d').drawImage(page, -pixels(x), -pixels(y));
    return canvas;
  });
}

async function mustBeRead(page: Canvas, sheet: Sheet): Promise<void> {
  const labels = cut(page, sheet);
  const expected = labels.map(() => drawLink(onceSigned.lot.link).text);
  const images = labels.map((label) => label.getContext('2d').getImageData(0, 0, label.width, label.height));
  const zxing = await loadZxing();
  const byZxing: string[] = [];
  for (const image of images) byZxing.push(...(await zxing(image)));
  expect(byZxing).toEqual(expected);
  expect(images.map(readWithJsQr)).toEqual(expected);
  expect(
    await readWithZbar(
      labels.map((label) => label.toBuffer('image/png')),
      folder,
    ),
  ).toEqual(expected);
}

describe('printed at 300 dpi', () => {
  const stocks = ['thermal-50x30', 'a4-3x8', 'a4-4x10'];

  test.each(stocks)('every label of the SVG of %s is read by three readers', async (name) => {
    const order = orderOn(name);
    const [svg = ''] = await printSvg(order);
    await mustBeRead(await renderSvg(svg, order.sheet.page), order.sheet);
  });

  test.each(stocks)('every label of the PDF of %s is read by three readers', async (name) => {
    const order = orderOn(name);
    await mustBeRead(await renderPdf(await printPdf(order), dpi), order.sheet);
  });

  test('a label for a head of 203 dots an inch has modules of whole dots, and is read', async () => {
    const order = orderOn('thermal-50x30');
    await mustBeRead(await renderPdf(await printPdf(order), 203.2), order.sheet);
  });
});

test('an SVG holds no style, script, font or address, and tells a screen reader what it shows', async () => {
  const hostile = { ...onceSigned.lot.product, name: { vi: '</g><script>alert(1)</script>" onload="x' } };
  const [svg = ''] = await printSvg({ ...orderOn('a4-3x8'), lot: { ...onceSigned.lot, product: hostile } });
  expect(svg).not.toMatch(/<script|<style|style=|<image|<foreignObject|url\(|"https?:(?!\/\/www\.w3\.org)/);
  expect(svg).toContain('aria-label="MẪU · KHÔNG DÙNG ĐỂ BÁN · &lt;/g&gt;&lt;script&gt;');
  const page = await browser.newPage();
  await page.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
  expect(await page.evaluate(() => document.documentElement.nodeName)).toBe('svg');
  await page.close();
});
