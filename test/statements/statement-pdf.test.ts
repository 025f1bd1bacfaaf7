import { statementPdf, type Statement, type StatementEntry } from '@nongsan/server/statements';
import { expect, test } from 'vitest';
import { openPdf } from '../labels/printed.ts';

const sale: StatementEntry = {
  kind: 'sold',
  at: new Date('2026-11-05T03:00:00Z'),
  order: 'NS-TEST-0001',
  lines: [
    {
      ...{ name: 'Chè đinh Tân Cương', packing: 'Gói 200 g', quantity: '2', unitPrice: 390_000, discount: 0 },
      ...{ taxRate: '8', taxIncluded: true, total: 780_000 },
    },
  ],
  shipping: 30_000,
  tax: 0,
  taxIncluded: 57_778,
  total: 810_000,
  method: 'vietqr',
  isPaid: true,
};
const month: Statement = {
  store: { name: 'Hợp tác xã chè Hảo Đạt', place: 'Xã Tân Cương, Thái Nguyên' },
  portal: 'Nông sản Thái Nguyên',
  month: '2026-11',
  entries: [sale, { ...sale, kind: 'givenBack', order: 'NS-TEST-0002', shipping: 0, total: -780_000 }],
  sample: true,
  madeAt: new Date('2026-12-02T02:00:00Z'),
};

async function pagesOf(statement: Statement, locale: 'vi' | 'en'): Promise<readonly string[]> {
  const document = await openPdf(await statementPdf(statement, locale));
  const numbers = Array.from({ length: document.numPages }, (_, index) => index + 1);
  return Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items
        .map((item) => ('str' in item ? item.str : ''))
        .join(' ')
        .replaceAll(/\s+/g, ' ');
    }),
  );
}

test('a statement says whose month it is, what was sold and given back, and the sums, in letters that a reader can copy', async () => {
  const [page = '', ...more] = await pagesOf(month, 'vi');
  expect(more).toEqual([]);
  for (const words of [
    'MẪU: số liệu của cổng trình diễn',
    'Bảng kê bán hàng tháng 11/2026',
    'Hợp tác xã chè Hảo Đạt',
    '2 × Chè đinh Tân Cương (Gói 200 g)',
    'Chuyển khoản',
    'Bán được 810.000 ₫',
    'Trả lại -780.000 ₫',
    'Doanh thu trong tháng 30.000 ₫',
    'Trang 1/1',
  ])
    expect(page).toContain(words);
});

test('a long month goes over pages that say how many they are, each with the table’s head', async () => {
  const pages = await pagesOf({ ...month, entries: Array.from({ length: 120 }, () => sale) }, 'en');
  expect(pages.length).toBeGreaterThan(3);
  pages.forEach((text, index) => {
    expect(text).toContain(`Page ${index + 1} of ${pages.length}`);
  });
  expect(pages.filter((text) => text.includes('Day Order Goods')).length).toBeGreaterThanOrEqual(pages.length - 1);
  expect(pages.join(' ').match(/NS-TEST-0001/g)).toHaveLength(120);
});
