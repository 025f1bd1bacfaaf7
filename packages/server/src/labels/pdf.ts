import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import { fontFiles, type LabelFont, weights } from './font.ts';
import type { LabelPage, PlacedLabel } from './pages.ts';

/** Points in a millimetre: PDF counts in 1/72 inch. */
const point = 72 / 25.4;
/** Bytes that may wait for a slow reader before the next page is made. */
const ahead = 1_000_000;

export interface PdfAbout {
  readonly title: string;
  readonly lang: string;
  readonly createdAt: Date;
}

/**
 * Pages of labels as PDF, a chunk at a time: paths for symbols, subsets of the font for text, pages as large as the paper. Asks the
 * printing program not to scale: at 97 % labels leave their cuts.
 */
export async function* pdfOf(
  pages: AsyncIterable<LabelPage>,
  { title, lang, createdAt }: PdfAbout,
  font: LabelFont,
): AsyncGenerator<Uint8Array> {
  const document = new PDFDocument({
    autoFirstPage: false,
    margin: 0,
    lang,
    info: { Title: title, CreationDate: createdAt, Producer: 'Nông Sản', Creator: 'Nông Sản' },
  });
  keepScale(document);
  for (const weight of weights) document.registerFont(weight, fontFiles[weight]);
  for await (const page of pages) {
    drawPage(document, page, font);
    yield* waiting(document);
    await setImmediate();
  }
  document.end();
  for await (const chunk of document) yield chunk as Uint8Array;
}

function* waiting(document: PDFKit.PDFDocument): Generator<Uint8Array> {
  if (document.readableLength < ahead) return;
  for (let chunk = document.read() as Buffer | null; chunk !== null; chunk = document.read() as Buffer | null) {
    yield chunk;
  }
}

/** `PrintScaling` (ISO 32000-1 §12.2). pdfkit has no option for it, so it goes into its catalogue. */
function keepScale(document: PDFKit.PDFDocument): void {
  const { _root: catalogue } = document as unknown as { readonly _root: { readonly data: Record<string, unknown> } };
  catalogue.data['ViewerPreferences'] = document.ref({ PrintScaling: 'None', DisplayDocTitle: true });
}

function drawPage(document: PDFKit.PDFDocument, { sheet, facts, labels }: LabelPage, font: LabelFont): void {
  document.addPage({ size: [sheet.page.width * point, sheet.page.height * point], margin: 0 });
  document.scale(point);
  for (const label of labels) {
    document.save().translate(label.x, label.y);
    drawLabel(document, label, facts.sample, font);
    document.restore();
  }
}

function drawLabel(
  document: PDFKit.PDFDocument,
  { layout, qr }: PlacedLabel,
  sample: string | undefined,
  font: LabelFont,
) {
  const { module, code, column, text } = layout;
  document.save().scale(module).path(qr.path).fill('#000').restore();
  if (sample !== undefined) {
    const { band, bandSize } = text;
    const x = column.x + (column.width - font.width(sample, bandSize, 'bold')) / 2;
    document.rect(column.x, 0, column.width, band).fill('#000');
    write(document.fillColor('#fff'), sample, { x, y: bandSize, size: bandSize, weight: 'bold' });
  }
  document.fillColor('#000');
  for (const line of text.lines) write(document, line.text, { ...line, x: column.x });
  for (const line of code) write(document, line.text, { ...line, weight: 'regular' });
}

interface Placed {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: string;
}

function write(document: PDFKit.PDFDocument, text: string, { x, y, size, weight }: Placed): void {
  document.font(weight).fontSize(size).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
}
