import { buffer } from 'node:stream/consumers';
import { formatInstant, formatLocalDate, formatMoney, localDateAt, vnd } from '@nongsan/core';
import PDFDocument from 'pdfkit';
import { fontFiles, weights, type Weight } from '../labels/font.ts';
import { goodsOf, groupsOf, sumsOf, type Statement, type StatementEntry } from './statement.ts';
import { monthName, statementWords, type StatementLocale, type StatementWords } from './words.ts';

const margin = 48;
/** A4 in points. */
const page = { width: 595.28, height: 841.89 } as const;
const right = page.width - margin;
/** Where the last line of a page ends: below it stands the foot. */
const bottom = page.height - 72;

/** Left edges of the columns; amounts end at the right margin. */
const columns = { day: margin, order: margin + 62, goods: margin + 150, payment: margin + 330 } as const;
const amountWidth = 90;

/** A statement on A4 for who asks for paper: a heading, a row a delivery with what was in it, sums, pages that say how many. */
export async function statementPdf(statement: Statement, locale: StatementLocale): Promise<Uint8Array> {
  const words = statementWords(locale);
  const document = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    lang: locale,
    info: {
      Title: `${words.title(monthName(statement.month, locale))} · ${statement.store.name}`,
      CreationDate: statement.madeAt,
      Producer: 'Nông Sản',
      Creator: 'Nông Sản',
    },
  });
  for (const weight of weights) document.registerFont(weight, fontFiles[weight]);
  new Sheet(document, statement, words, locale).draw();
  document.end();
  return buffer(document);
}

class Sheet {
  readonly #document: PDFKit.PDFDocument;
  readonly #statement: Statement;
  readonly #words: StatementWords;
  readonly #locale: StatementLocale;
  #y = margin;

  constructor(document: PDFKit.PDFDocument, statement: Statement, words: StatementWords, locale: StatementLocale) {
    this.#document = document;
    this.#statement = statement;
    this.#words = words;
    this.#locale = locale;
  }

  draw(): void {
    this.#heading();
    const { entries } = this.#statement;
    if (entries.length === 0) this.#paragraph(this.#words.nothing, 11);
    else {
      this.#tableHead();
      for (const entry of entries) this.#entry(entry);
      this.#sums();
    }
    this.#feet();
  }

  #heading(): void {
    const { store, portal, month, madeAt, sample } = this.#statement;
    const words = this.#words;
    if (sample) this.#paragraph(words.sample, 10, 'bold');
    this.#paragraph(words.title(monthName(month, this.#locale)), 20, 'bold');
    this.#paragraph(store.name, 13, 'bold');
    this.#paragraph(store.place, 11);
    this.#paragraph(
      `${words.soldThrough(portal)} · ${words.madeAt(formatInstant(madeAt.toISOString(), this.#locale))}`,
      10,
    );
    this.#y += 6;
    this.#paragraph(words.about, 9);
    this.#y += 10;
  }

  #tableHead(): void {
    const { day, order, goods, payment, total } = this.#words.columns;
    this.#row({ day, order, goods, payment, total, weight: 'bold' });
    this.#rule(1);
  }

  #entry(entry: StatementEntry): void {
    const { kinds, methods, unpaid, shipping, tax } = this.#words;
    const method = methods[entry.method] ?? entry.method;
    const lines = entry.lines.map(({ name, packing, quantity }) => `${quantity} × ${name} (${packing})`);
    const extra = [...(entry.shipping === 0 ? [] : [shipping]), ...(entry.tax === 0 ? [] : [tax])];
    this.#row({
      day: formatLocalDate(localDateAt(entry.at), this.#locale),
      order: entry.order,
      goods: [...(entry.kind === 'sold' ? [] : [`${kinds.givenBack}:`]), ...lines, ...extra].join('\n'),
      payment: entry.isPaid ? method : `${method}, ${unpaid}`,
      total: this.#money(entry.total),
      weight: 'regular',
    });
    this.#rule(0.25);
  }

  #sums(): void {
    const { entries } = this.#statement;
    const { sums: names, byMethod, methods } = this.#words;
    const all = sumsOf(entries);
    const of = (kind: StatementEntry['kind']) => sumsOf(entries.filter((entry) => entry.kind === kind));
    this.#room(190);
    this.#y += 12;
    this.#sum(names.sold, of('sold').total);
    if (of('givenBack').count > 0) this.#sum(names.givenBack, of('givenBack').total);
    this.#sum(
      names.goods,
      entries.reduce((sum, entry) => sum + goodsOf(entry), 0),
    );
    this.#sum(names.shipping, all.shipping);
    if (all.tax !== 0) this.#sum(names.tax, all.tax);
    this.#sum(names.taxIncluded, all.taxIncluded);
    this.#rule(1);
    this.#y += 5;
    this.#sum(names.total, all.total, 'bold', 13);
    this.#y += 10;
    this.#paragraph(byMethod, 11, 'bold');
    for (const [method, some] of groupsOf(entries, (entry) => entry.method)) {
      this.#sum(methods[method] ?? method, sumsOf(some).total);
    }
  }

  #sum(name: string, amount: number, weight: Weight = 'regular', size = 11): void {
    this.#room(size * 1.6);
    this.#text(name, margin, 300, size, weight);
    this.#text(this.#money(amount), right - 160, 160, size, weight, 'right');
    this.#y += size * 1.6;
  }

  #row(
    row: Readonly<Record<'day' | 'order' | 'goods' | 'payment' | 'total', string>> & { readonly weight: Weight },
  ): void {
    const widths = { goods: columns.payment - columns.goods - 10, payment: right - amountWidth - columns.payment - 6 };
    this.#document.font(row.weight).fontSize(9.5);
    const height = Math.max(
      this.#document.heightOfString(row.goods, { width: widths.goods }),
      this.#document.heightOfString(row.payment, { width: widths.payment }),
    );
    if (this.#room(height + 12) && row.weight === 'regular') this.#tableHead();
    this.#y += 5;
    this.#text(row.day, columns.day, columns.order - columns.day - 6, 9.5, row.weight);
    this.#text(row.order, columns.order, columns.goods - columns.order - 6, 9.5, row.weight);
    this.#text(row.goods, columns.goods, widths.goods, 9.5, row.weight);
    this.#text(row.payment, columns.payment, widths.payment, 9.5, row.weight);
    this.#text(row.total, right - amountWidth, amountWidth, 9.5, row.weight, 'right');
    this.#y += height + 5;
  }

  #paragraph(text: string, size: number, weight: Weight = 'regular'): void {
    this.#document.font(weight).fontSize(size);
    const width = right - margin;
    this.#text(text, margin, width, size, weight);
    this.#y += this.#document.heightOfString(text, { width }) + size * 0.35;
  }

  #text(text: string, x: number, width: number, size: number, weight: Weight, align: 'left' | 'right' = 'left'): void {
    this.#document.font(weight).fontSize(size).fillColor('#1c1c1a').text(text, x, this.#y, { width, align });
  }

  #rule(width: number): void {
    this.#document.moveTo(margin, this.#y).lineTo(right, this.#y).lineWidth(width).strokeColor('#8a8a80').stroke();
    this.#y += 1;
  }

  /** @returns whether that took a new page */
  #room(height: number): boolean {
    if (this.#y + height <= bottom) return false;
    this.#document.addPage();
    this.#y = margin;
    return true;
  }

  #feet(): void {
    const { start, count } = this.#document.bufferedPageRange();
    for (let index = 0; index < count; index++) {
      this.#document.switchToPage(start + index);
      this.#y = page.height - 48;
      this.#text(this.#statement.store.name, margin, 360, 9, 'regular');
      this.#text(this.#words.page(index + 1, count), right - 120, 120, 9, 'regular', 'right');
    }
  }

  #money(amount: number): string {
    return formatMoney(vnd(amount), this.#locale);
  }
}
