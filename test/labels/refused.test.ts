import { findSheet, LabelError, LabelFont, printLabels, type LabelOrder, type LabelPage } from '@nongsan/server/labels';
import { beforeAll, describe, expect, test } from 'vitest';
import { now, sign, signedLot, type SignedLot } from './signed-lot.ts';

const font = new LabelFont();
let tea: SignedLot;
beforeAll(async () => {
  tea = await signedLot({ gtin: '9520001000119' });
});

async function print(signed: SignedLot, more: Partial<LabelOrder> = {}): Promise<readonly LabelPage[]> {
  const sheet = findSheet('a4-3x8');
  if (sheet === undefined) throw new Error('There is no stock a4-3x8');
  const { lot, issuers } = signed;
  const pages: LabelPage[] = [];
  for await (const page of await printLabels({ lot, issuers, sheet, locale: 'vi', now, ...more }, font))
    pages.push(page);
  return pages;
}

/** What a refusal says. */
async function refusal(signed: SignedLot, more: Partial<LabelOrder> = {}): Promise<string> {
  const error: unknown = await print(signed, more).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(LabelError);
  return `${(error as LabelError).code}: ${(error as LabelError).message}`;
}

const withLot = (more: Partial<SignedLot['lot']>): SignedLot => ({ ...tea, lot: { ...tea.lot, ...more } });

describe('labels are refused', () => {
  test('for a GTIN with a wrong check digit', async () => {
    expect(await refusal(withLot({ gtin: '9520001000118' }))).toContain(
      'gtin: The GTIN 9520001000118 of lot TC-261104',
    );
  });

  test('for a code or a link outside the profile', async () => {
    const link = tea.lot.link.replace('TC-261104', 'tc_261104');
    expect(await refusal(withLot({ link }))).toMatch(/^link: .* outside the trace profile \(lot\)/);
    expect(await refusal(withLot({ link: tea.lot.link.replace('17=271108', '17=279908') }))).toMatch(
      /^link: .*\(facts\)/,
    );
  });

  test('for a signature that does not hold, is missing, or is of a key out of force', async () => {
    const altered = tea.lot.link.replace('17=271108', '17=271109');
    expect(await refusal(withLot({ link: altered }))).toMatch(/^signature: .* does not fit/);
    expect(await refusal(withLot({ link: tea.lot.link.replace(/&s=.*/, '') }))).toMatch(/^signature: .* carries no/);
    expect(await refusal({ ...tea, issuers: (await signedLot()).issuers })).toMatch(/^signature: .* not in force/);
  });

  test('for an address where nobody’s signature counts', async () => {
    const link = tea.lot.link.replace('id.example', 'localhost:4310');
    expect(await refusal(withLot({ link }))).toMatch(
      /^link: .* leads to localhost:4310.*--origin https:\/\/id\.example/,
    );
  });

  test('for a link that states what the portal does not, or not any more', async () => {
    expect(await refusal(withLot({ useBy: '2027-12-01' }))).toMatch(/^link: .* other facts/);
    const other = await sign(tea.key, { gtin: '9520001000119', lot: 'TC-999' });
    expect(await refusal(withLot({ link: other }))).toMatch(/^link: /);
  });

  test('for a lot that is recalled, suspended or over', async () => {
    expect(await refusal(withLot({ status: 'revoked' }))).toContain('Lot TC-261104 is revoked');
    expect(await refusal(withLot({ status: 'suspended' }))).toContain('is suspended');
    expect(await refusal(tea, { now: new Date('2027-12-01T00:00:00Z') })).toContain('has expired (use by 2027-11-08)');
  });

  test('below 0.33 mm a module, with the stocks that would do', async () => {
    const sheet = findSheet('thermal-35x22');
    const text = await refusal(tea, sheet && { sheet });
    expect(text).toMatch(/^size: A label of 35 × 22 mm \(thermal-35x22\) is too small .* modules of 0\.\d\d mm/);
    expect(text).toMatch(/These stocks do: .*a4-3x8.*thermal-50x30/);
  });

  test('for a file of serials with a fault, naming the line', async () => {
    const good = await sign(tea.key, { gtin: '9520001000119', lot: 'TC-261104', serial: 'A-1' });
    const ofOther = await sign(tea.key, { gtin: '9520001000119', lot: 'TC-9', serial: 'A-2' });
    const cases: readonly (readonly [readonly string[], RegExp])[] = [
      [[], /holds none/],
      [['serial,link'], /holds none/],
      [['number,link', `A-1,${good}`], /^serials: Line 1: .*columns/],
      [['serial,link', `A-2,${good}`], /^serials: Line 2: the link is of serial A-1, not of A-2/],
      [['serial,link', `A-1,${good}`, '', `A-1,${good}`], /^serials: Line 4: the serial A-1 comes twice/],
      [['serial,link', `A-2,${ofOther}`], /^link: Line 2: /],
      [['serial,link', `A-1,${good.replace('A-1', 'A-2')}`], /^signature: Line 2: .*does not fit/],
    ];
    for (const [serials, told] of cases) expect(await refusal(tea, { serials })).toMatch(told);
  });
});

describe('long names', () => {
  const longest = 'Hợp tác xã dịch vụ nông nghiệp tổng hợp và du lịch cộng đồng '.repeat(40).trim();
  const store = () => ({ ...tea.lot.store, name: longest });

  test('break, shrink and end with an ellipsis; codes and dates stay whole', async () => {
    const product = { ...tea.lot.product, name: { vi: 'Trà'.repeat(3333) } };
    const pages = await print(withLot({ product, store: store() }));
    const lines = pages[0]?.labels[0]?.layout.text.lines.map(({ text }) => text) ?? [];
    const text = lines.join(' ');
    expect(lines.filter((line) => line.endsWith('…')).length).toBeGreaterThan(1);
    for (const fact of ['04/11/2026', '08/11/2027', 'VN-19-164-05503-0000-26']) expect(text).toContain(fact);
    expect(pages[0]?.labels[0]?.layout.code.map((line) => line.text).join(' ')).toContain('(10)TC-261104');
  });

  test('never make letters smaller than can be read', async () => {
    const [page] = await print(withLot({ store: store() }));
    const sizes = page?.labels[0]?.layout.text.lines.map(({ size }) => size) ?? [];
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(1.71);
  });

  test('that fit are not shortened', async () => {
    const [page] = await print(withLot({ store: { ...tea.lot.store, name: longest.slice(0, 60) } }));
    expect(JSON.stringify(page?.labels[0]?.layout.text.lines)).not.toContain('…');
  });
});
