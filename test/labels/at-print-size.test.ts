import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { findSheet, drawLink, type LabelOrder } from '@nongsan/server/labels';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { loadZxing, readWithJsQr, readWithZbar } from './decoders.ts';
import { printPdf, printSvg, renderPdf } from './printed.ts';
import { now, signedLot, type SignedLot } from './signed-lot.ts';

const dpi = 300;
let folder: string;
let browser: Browser;
let tea: SignedLot;
beforeAll(async () => {
  [folder, browser, tea] = await Promise.all([
    mkdtemp(join(tmpdir(), 'nongsan-labels-')),
    launchChromium(),
    signedLot({ gtin: '9520001000119' }),
  ]);
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

function orderOn(name: string, more: Partial<LabelOrder> = {}): LabelOrder {
  const sheet = findSheet(name);
  if (sheet === undefined) throw new Error(`There is no stock ${name}`);
  return { lot: tea.lot, issuers: tea.issuers, sheet, locale: 'vi', now, ...more };
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

async function readAlike(canvas: Canvas, expected: readonly string[]): Promise<void> {
  expect(await readWithZbar([canvas.toBuffer('image/png')], folder)).toEqual(expected);
  if (expected.length > 1) return;
  const image = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  expect([readWithJsQr(image), ...(await (await loadZxing())(image))]).toEqual([expected[0], expected[0]]);
}

describe('printed at 300 dpi', () => {
  const stocks = [
    ['thermal-50x30', 1],
    ['a4-3x8', 24],
    ['a4-4x10', 40],
  ] as const;

  test.each(stocks)('the SVG of %s is read by what reads codes', async (name, count) => {
    const order = orderOn(name);
    const [svg = ''] = await printSvg(order);
    const canvas = await renderSvg(svg, order.sheet.page);
    await readAlike(
      canvas,
      Array.from({ length: count }, () => drawLink(tea.lot.link).text),
    );
  });

  test.each(stocks)('the PDF of %s is read by what reads codes', async (name, count) => {
    const canvas = await renderPdf(await printPdf(orderOn(name)), dpi);
    await readAlike(
      canvas,
      Array.from({ length: count }, () => drawLink(tea.lot.link).text),
    );
  });

  test('a label for a head of 203 dots an inch has modules of whole dots, and is read', async () => {
    const canvas = await renderPdf(await printPdf(orderOn('thermal-50x30')), 203.2);
    await readAlike(canvas, [drawLink(tea.lot.link).text]);
  });
});

test('an SVG holds no style, script, font or address, and tells a screen reader what it shows', async () => {
  const hostile = { ...tea.lot.product, name: { vi: '</g><script>alert(1)</script>" onload="x' } };
  const [svg = ''] = await printSvg({ ...orderOn('a4-3x8'), lot: { ...tea.lot, product: hostile } });
  expect(svg).not.toMatch(/<script|<style|style=|<image|<foreignObject|url\(|"https?:(?!\/\/www\.w3\.org)/);
  expect(svg).toContain('aria-label="MẪU · KHÔNG DÙNG ĐỂ BÁN · &lt;/g&gt;&lt;script&gt;');
  const page = await browser.newPage();
  await page.goto(`data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`);
  expect(await page.evaluate(() => document.documentElement.nodeName)).toBe('svg');
  await page.close();
});
