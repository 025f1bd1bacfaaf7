import { findSheet, type LabelOrder } from '@nongsan/server/labels';
import { beforeAll, describe, expect, test } from 'vitest';
import { openPdf, printPdf } from './printed.ts';
import { markedLetters, now, sign, signedLot, type SignedLot } from './signed-lot.ts';

const sheet = (name: string) => {
  const found = findSheet(name);
  if (found === undefined) throw new Error(`There is no stock ${name}`);
  return found;
};
const order = ({ lot, issuers }: SignedLot, name: string, more: Partial<LabelOrder> = {}): LabelOrder => ({
  lot,
  issuers,
  sheet: sheet(name),
  locale: 'vi',
  now,
  ...more,
});

interface Run {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

async function runsOf(bytes: Uint8Array, page = 1): Promise<readonly Run[]> {
  const { items } = await (await (await openPdf(bytes)).getPage(page)).getTextContent();
  return items.filter((item) => 'str' in item && item.str.trim() !== '') as unknown as readonly Run[];
}
const linesOf = async (bytes: Uint8Array) => (await runsOf(bytes)).map(({ str }) => str);

let tea: SignedLot;
beforeAll(async () => {
  tea = await signedLot({ gtin: '9520001000119' });
});

describe('a PDF of labels', () => {
  test('says what a reader without a network needs, in this order', async () => {
    expect(await linesOf(await printPdf(order(tea, 'thermal-70x50')))).toEqual([
      'MẪU · KHÔNG DÙNG ĐỂ BÁN',
      'Chè thử nghiệm',
      'Hộ trồng chè thử',
      'Xã Tân Cương, Thái Nguyên',
      'Lô: TC-261104',
      'Thu hoạch: 04/11/2026',
      'Đóng gói: 08/11/2026',
      'Dùng trước: 08/11/2027',
      'Vùng trồng:',
      'VN-19-164-05503-0000-26',
      'Công bố: Cổng thử',
      'Xem tại:',
      'id.example/01/09520001000119/',
      '10/TC-261104',
      '(01)09520001000119',
      '(10)TC-261104',
    ]);
  });

  test('has the words of a second language where they are asked for', async () => {
    const lines = await linesOf(await printPdf(order(tea, 'thermal-70x50', { locale: 'en' })));
    expect(lines).toEqual(expect.arrayContaining(['SAMPLE · NOT FOR SALE', 'Test tea', 'Harvested: Nov 4, 2026']));
  });

  test('marks a sample as one, and goods for sale not', async () => {
    const { sampleFields: _, ...real } = tea.lot;
    const lines = await linesOf(await printPdf(order({ ...tea, lot: real }, 'thermal-50x30')));
    expect(lines.join(' ')).not.toContain('MẪU');
  });

  test('keeps every stacked mark of Vietnamese', async () => {
    const product = { ...tea.lot.product, name: { vi: markedLetters.normalize('NFD') } };
    const lines = await linesOf(
      await printPdf(order({ ...tea, lot: { ...tea.lot, product } }, 'a4-2x4', { copies: 1 })),
    );
    expect(lines.join('')).toContain(markedLetters);
  });

  test('has pages as large as the paper, one for each sheet, not to be scaled', async () => {
    const sizes = { 'a4-3x8': [210, 297, 24], 'a4-2x4': [210, 297, 8], 'thermal-50x30': [50, 30, 1] } as const;
    for (const [name, [width, height, each]] of Object.entries(sizes)) {
      const document = await openPdf(await printPdf(order(tea, name, { copies: each + 1 })));
      expect(document.numPages).toBe(2);
      const { view } = await document.getPage(1);
      expect(view.map((points) => Number(((points / 72) * 25.4).toFixed(2)))).toEqual([0, 0, width, height]);
      expect(await document.getViewerPreferences()).toEqual(
        new Map<string, unknown>([
          ['PrintScaling', 'None'],
          ['DisplayDocTitle', true],
        ]),
      );
      expect((await document.getMetadata()).info).toMatchObject({ Title: 'Tem thử', Language: 'vi' });
    }
  });

  test.each(['a4-2x4', 'a4-2x7', 'a4-3x7', 'a4-3x8', 'a4-4x10'])(
    '%s has all its text inside its labels',
    async (name) => {
      const { page, label, columns, rows, left, top, across, down } = sheet(name);
      const runs = await runsOf(await printPdf(order(tea, name)));
      const within = (from: number, to: number, start: number, step: number, size: number, count: number) =>
        Array.from({ length: count }, (_, index) => start + index * step).some((at) => from >= at && to <= at + size);
      for (const { str, width, transform } of runs) {
        const [x, y] = [(transform[4] ?? 0) / (72 / 25.4), page.height - (transform[5] ?? 0) / (72 / 25.4)];
        expect(within(x, x + width / (72 / 25.4), left, across, label.width, columns), str).toBe(true);
        expect(within(y - 2, y, top, down, label.height, rows), str).toBe(true);
        expect(Math.min(x, y, page.width - x), str).toBeGreaterThan(4);
      }
      expect(runs.filter(({ str }) => str.startsWith('Dùng trước'))).toHaveLength(columns * rows);
    },
  );

  test('holds the letters that it uses, not the font', async () => {
    const bytes = await printPdf(order(tea, 'thermal-50x30'));
    expect(bytes.length).toBeLessThan(40_000);
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/FontFile2 /g),
    ).toHaveLength(2);
  });

  test('is the same for the same order', async () => {
    const [one, other] = await Promise.all([1, 2].map(() => printPdf(order(tea, 'a4-3x8'))));
    expect(one?.equals(other ?? new Uint8Array())).toBe(true);
  });

  test('leaves free what is gone from the first sheet', async () => {
    const runs = await runsOf(await printPdf(order(tea, 'a4-3x8', { skip: 23 })));
    expect(runs.filter(({ str }) => str === 'Chè thử nghiệm')).toHaveLength(1);
    expect(runs[0]?.transform[4]).toBeGreaterThan(140 * (72 / 25.4));
  });

  test('prints a label for each signed serial, each with its own code', async () => {
    const serials = ['A-1', 'A-2', 'A-3'];
    const links = await Promise.all(
      serials.map((serial) => sign(tea.key, { gtin: '9520001000119', lot: 'TC-261104', serial, useBy: '2027-11-08' })),
    );
    const csv = ['serial,link', ...serials.map((serial, index) => `${serial},${links[index] ?? ''}`), ''];
    const lines = await linesOf(await printPdf(order(tea, 'a4-2x7', { serials: csv })));
    expect(lines.join(' ').match(/\(21\)A-\d/g)).toEqual(['(21)A-1', '(21)A-2', '(21)A-3']);
  });
});
