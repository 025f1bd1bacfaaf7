import { createCanvas, type Canvas } from '@napi-rs/canvas';
import { LabelFont, pdfOf, printLabels, svgPage, type LabelOrder } from '@nongsan/server/labels';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { now } from './signed-lot.ts';

const font = new LabelFont();

export async function printPdf(order: LabelOrder): Promise<Buffer> {
  const about = { title: 'Tem thử', lang: 'vi', createdAt: now };
  const chunks: Uint8Array[] = [];
  for await (const chunk of pdfOf(await printLabels(order, font), about, font)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

export async function printSvg(order: LabelOrder): Promise<readonly string[]> {
  const pages: string[] = [];
  for await (const page of await printLabels(order, font)) pages.push(svgPage(page, font));
  return pages;
}

/** Opens a copy: the reader takes the bytes it is given for its own. */
export const openPdf = (bytes: Uint8Array): Promise<PDFDocumentProxy> =>
  getDocument({ data: Uint8Array.from(bytes), verbosity: 0 }).promise;

/** A page as a printer with so many dots an inch has it. */
export async function renderPdf(bytes: Uint8Array, dpi: number): Promise<Canvas> {
  const page = await (await openPdf(bytes)).getPage(1);
  const viewport = page.getViewport({ scale: dpi / 72 });
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height));
  await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
  return canvas;
}
