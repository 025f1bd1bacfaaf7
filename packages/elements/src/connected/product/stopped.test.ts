import { expect, fixture, html } from '@open-wc/testing';
import type { Availability } from '@nongsan/core';
import { expectAccessible } from '../../testing/accessible.ts';
import '../../provider/portal/portal.define.ts';
import { now } from '../../testing/lot-fixture.ts';
import { tea } from '../../testing/product-fixture.ts';
import { testSource } from '../../testing/test-source.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import './product.define.ts';
import type { NongsanProduct } from './product.ts';

const { lot: _lot, ...plain } = tea;

async function stoppedBy(stopped: unknown) {
  const source = testSource({
    products: (refs) => Promise.resolve(new Map(refs.map((ref) => [ref, { ok: true, value: plain }]))),
    availability: (refs) => {
      const answer = (variant: string): Availability => ({ variant, status: 'soldOut', checkedAt: now, stopped });
      return Promise.resolve(new Map(refs.map((ref) => [ref, { ok: true, value: answer(ref) }])));
    },
  });
  const portal = await fixture<HTMLElement>(html`
    <nongsan-portal .source=${source} now=${now}><nongsan-product product="che-dinh"></nongsan-product></nongsan-portal>
  `);
  const element = portal.querySelector('nongsan-product') as NongsanProduct;
  const stock = () => element.renderRoot.querySelector('.stock')?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
  return { element, stock };
}

describe('a product that is not sold now', () => {
  it('says why, in the seller’s words, and when it goes on; nothing of it can be ordered', async () => {
    const because = { vi: 'Đường vào xóm đang sửa (mẫu)' };
    const resumesAt = '2026-11-28T08:00:00+07:00';
    const { element, stock } = await stoppedBy({ reason: 'suspended', of: 'product', because, resumesAt });
    await waitUntil(() => stock().includes('Đường'));
    expect(stock()).to.equal('Tạm ngừng bán. Đường vào xóm đang sửa (mẫu). Nhận đặt lại từ 08:00 28/11/2026.');
    expect(element.renderRoot.querySelector('button[part="action"]')).to.equal(null);
    await expectAccessible(element);
  });

  it('says no more than that where it does not understand why', async () => {
    const { stock } = await stoppedBy({ odd: true });
    await waitUntil(() => stock() !== '' && !stock().startsWith('Đang'));
    expect(stock()).to.equal('Tạm ngừng bán');
  });
});
