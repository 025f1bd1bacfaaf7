import type { Order, PlacedOrder } from '@nongsan/core';
import type { KnownState } from '@nongsan/core/order-states';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { transact } from '../database/index.ts';
import { changeSubOrder } from '../orders/change-sub-order.ts';
import { readCsv } from '../shipping/read-csv.ts';
import { first, payingBuyer } from '../testing/paying-buyer.ts';
import { variants } from '../testing/test-catalogue.ts';
import { openTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { readStatement, statementCsv, statementPdf, type Statement } from './index.ts';
import { sumsOf } from './statement.ts';

const now = new Date('2026-12-02T02:00:00Z');
let portal: TestPortal;
let buyer: ReturnType<typeof payingBuyer>;
beforeAll(async () => {
  portal = await openTestPortal();
  await portal.sql`UPDATE stock SET quantity = 1000`;
  buyer = payingBuyer(portal);
});
afterAll(() => portal.close());

const read = (month: string, store = 'str_hao', locale: 'vi' | 'en' = 'vi') =>
  readStatement(portal.sql, { portal: 'por_north', store, month, locale, now });
const statementOf = async (month: string, store?: string): Promise<Statement> => {
  const statement = await read(month, store);
  if (statement === undefined) throw new Error('The store is there');
  return statement;
};

/** What happens to the part of `str_hao`, each at its time. */
async function happen({ order }: PlacedOrder, ...steps: readonly (readonly [KnownState, string])[]): Promise<Order> {
  const part = order.subOrders.find(({ store }) => store.id === 'str_hao');
  for (const [to, at] of steps) {
    await transact(portal.sql, (transaction) =>
      changeSubOrder(transaction, {
        ...{ store: 'str_hao', subOrder: part?.id ?? '', to, now: new Date(at) },
        actor: { kind: 'portal', name: 'test' },
      }),
    );
  }
  return order;
}
const sent = (at: string) =>
  [
    ['confirmed', at],
    ['packed', at],
    ['handedOver', at],
  ] as const;

describe('what a household sold in a month', () => {
  it('are the orders that were delivered in it, by the day that clocks in Việt Nam had', async () => {
    // Six hours before the month ends in London it has ended in Hà Nội.
    const late = await happen(await buyer.order('cod'), ...sent('2026-10-30T03:00:00Z'), [
      'delivered',
      '2026-10-31T18:00:00Z',
    ]);
    const early = await happen(await buyer.order('cod'), ...sent('2026-10-30T03:00:00Z'), [
      'delivered',
      '2026-10-31T16:59:00Z',
    ]);
    const numbers = async (month: string) => (await statementOf(month)).entries.map(({ order }) => order);
    expect(await numbers('2026-11')).toEqual([late.number]);
    expect(await numbers('2026-10')).toEqual([early.number]);
  });

  it('is the household’s part alone, line by line, and adds up to what the order says', async () => {
    const placed = await buyer.order('vietqr', { [variants.tea]: '3', [variants.honey]: '1' });
    await buyer.sendTransfer(buyer.transferFor(first(placed.order)));
    const order = await happen(placed, ...sent('2026-09-10T03:00:00Z'), ['delivered', '2026-09-11T03:00:00Z']);
    const [entry] = (await statementOf('2026-09')).entries;
    const part = order.subOrders.find(({ store }) => store.id === 'str_hao');
    expect(entry).toMatchObject({
      kind: 'sold',
      method: 'vietqr',
      isPaid: true,
      total: part?.totals.total.amount,
      shipping: part?.totals.shipping.amount,
      lines: [{ quantity: '3', total: part?.lines[0]?.total.amount }],
    });
    expect(JSON.stringify(entry)).not.toMatch(/Người mua thử|912345678|Hồng Thái/);
  });

  it('is less what came back, in the month in which it came back; what was cancelled was never a sale', async () => {
    await happen(
      await buyer.order('cod'),
      ...sent('2026-07-01T03:00:00Z'),
      ['delivered', '2026-07-02T03:00:00Z'],
      ['claimed', '2026-08-02T03:00:00Z'],
      ['returning', '2026-08-03T03:00:00Z'],
      ['returned', '2026-08-04T03:00:00Z'],
    );
    await happen(await buyer.order('cod'), ['cancelled', '2026-07-03T03:00:00Z']);
    await happen(
      await buyer.order('cod'),
      ...sent('2026-07-04T03:00:00Z'),
      ['returning', '2026-07-05T03:00:00Z'],
      ['returned', '2026-07-06T03:00:00Z'],
    );
    const [july, august] = [await statementOf('2026-07'), await statementOf('2026-08')];
    expect(july.entries.map(({ kind }) => kind)).toEqual(['sold']);
    expect(august.entries.map(({ kind }) => kind)).toEqual(['givenBack']);
    expect(sumsOf([...july.entries, ...august.entries]).total).toBe(0);
  });

  it('of a store that the portal has not is none; of a month without sales it is empty', async () => {
    expect(await read('2026-11', 'str_nobody')).toBeUndefined();
    const south = { portal: 'por_south', month: '2026-11', locale: 'vi', now } as const;
    expect(await readStatement(portal.sql, { ...south, store: 'str_hao' })).toBeUndefined();
    expect((await statementOf('2020-01')).entries).toEqual([]);
  });
});

describe('as a file', () => {
  it('CSV has a last column that adds up to the month’s revenue, and no formula', async () => {
    const line = {
      packing: 'Gói "500 g"',
      quantity: '2',
      unitPrice: 10_000,
      discount: 0,
      taxRate: '8',
      taxIncluded: true,
    };
    const sale = {
      kind: 'sold',
      at: now,
      order: 'NS-TEST-0001',
      taxIncluded: 1_481,
      method: 'cod',
      isPaid: true,
    } as const;
    const statement: Statement = {
      ...(await statementOf('2020-01')),
      entries: [
        {
          ...sale,
          lines: [{ ...line, name: '=HYPERLINK("https://evil.example")', total: 20_000 }],
          shipping: 30_000,
          tax: 500,
          total: 50_500,
        },
        {
          ...sale,
          kind: 'givenBack',
          lines: [{ ...line, name: 'Chè, nõn tôm', total: -20_000 }],
          shipping: 0,
          tax: 0,
          total: -20_000,
        },
      ],
    };
    const csv = statementCsv(statement, 'vi');
    expect(csv.startsWith('\uFEFFNgày,Đơn,Loại,')).toBe(true);
    const [head, ...rows] = readCsv(csv).map(({ fields }) => fields);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head?.length]));
    expect(rows.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(30_500);
    expect(rows[0]?.slice(0, 5)).toEqual([
      '2026-12-02',
      'NS-TEST-0001',
      'Bán',
      '\'=HYPERLINK("https://evil.example")',
      'Gói "500 g"',
    ]);
    expect(rows.at(-1)?.slice(2, 4)).toEqual(['Trả lại', 'Chè, nõn tôm']);
  });

  it('PDF of any month, empty or long, is whole', async () => {
    const empty = await statementOf('2020-01');
    const full = await statementOf('2026-09');
    const [entry] = full.entries;
    if (entry === undefined) throw new Error('September has a sale');
    for (const entries of [[], [entry], Array.from({ length: 300 }, () => entry)]) {
      const text = Buffer.from(await statementPdf({ ...empty, entries }, 'vi')).toString('latin1');
      expect([text.slice(0, 5), text.trimEnd().slice(-5)]).toEqual(['%PDF-', '%%EOF']);
    }
  });
});
