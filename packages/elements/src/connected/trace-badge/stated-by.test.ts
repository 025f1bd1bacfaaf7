import { expect, fixture, html } from '@open-wc/testing';
import type { LotSummary } from '@nongsan/core';
import '../../provider/portal/portal.define.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import { fullLot } from '../../testing/lot-fixture.ts';
import { teaLot } from '../../testing/product-fixture.ts';
import { testSource } from '../../testing/test-source.ts';
import './trace-badge.define.ts';
import type { NongsanTraceBadge } from './trace-badge.ts';

const link = (badge: NongsanTraceBadge) => badge.renderRoot.querySelector<HTMLElement>('a.badge')!;
const text = (badge: NongsanTraceBadge) => link(badge).textContent.replace(/\s+/g, ' ').trim();
const facts = (badge: NongsanTraceBadge) => [...link(badge).querySelectorAll<HTMLElement>('.muted')];
const isSeen = (element: HTMLElement) => getComputedStyle(element).clipPath === 'none';

const lot: LotSummary = { ...teaLot, issuer: 'Cổng mẫu', checkedAt: '2026-11-20T23:30:00Z' };

/** A badge in a column of that many pixels, measured by the page or not. */
async function badgeOf(data: LotSummary, width = 760, measured = true): Promise<NongsanTraceBadge> {
  const column = document.createElement('div');
  column.style.inlineSize = `${width}px`;
  if (measured) column.style.containerType = 'inline-size';
  const around = await fixture<HTMLElement>(html`${column}`);
  const badge = document.createElement('nongsan-trace-badge');
  badge.data = data;
  around.append(badge);
  await badge.updateComplete;
  return badge;
}

describe('who states what a compact badge says, and when it was checked', () => {
  it('stand in its name', async () => {
    expect(text(await badgeOf(lot))).to.contain('Theo Cổng mẫu kiểm tra ngày 21/11/2026');
  });

  it('are of the growing area where its status is told', async () => {
    const growingArea = { code: 'VN-TNOR-0001', status: 'valid', checkedOn: '2026-11-02' } as const;
    expect(text(await badgeOf({ ...lot, growingArea }))).to.contain('kiểm tra ngày 02/11/2026');
    const recalled = text(await badgeOf({ ...lot, growingArea, status: 'revoked' }));
    expect(recalled).to.contain('Đã thu hồi').and.to.contain('kiểm tra ngày 21/11/2026');
  });

  it('are not made up where nobody wrote them down', async () => {
    const growingArea = { code: 'VN-TNOR-0001', status: 'valid' } as const;
    expect(text(await badgeOf({ ...lot, growingArea }))).not.to.contain('kiểm tra');
    const silent = await badgeOf({ ...lot, issuer: '', checkedAt: undefined, harvestedOn: undefined });
    expect(text(silent)).to.equal(`Xem nguồn gốc: Lô ${lot.code} Còn hiệu lực`);
    expect(facts(silent)).to.have.length(0);
  });

  it('are seen where there is room', async () => {
    for (const measured of [true, false])
      expect(facts(await badgeOf(lot, 760, measured)).map(isSeen)).to.deep.equal([true, true, true]);
  });

  it('are said alone beside a price, where only the harvest has room', async () => {
    const badge = await badgeOf(lot, 300);
    expect(facts(badge).map(isSeen)).to.deep.equal([true, false, false]);
    expect(text(badge)).to.contain('Theo Cổng mẫu kiểm tra ngày 21/11/2026');
    await expect(badge).to.be.accessible();
  });

  it('take no room and widen nothing where they are not seen', async () => {
    const named = await badgeOf({ ...lot, issuer: 'Hợp tác xã '.repeat(18).trim() }, 300);
    const silent = await badgeOf({ ...lot, issuer: '', checkedAt: undefined }, 300);
    expect(named.offsetHeight).to.equal(silent.offsetHeight);
    const column = named.parentElement!;
    expect([column.scrollWidth, column.scrollHeight]).to.deep.equal([column.clientWidth, column.clientHeight]);
  });

  it('are in the page’s language, the name in its own', async () => {
    const portal = await fixture<HTMLElement>(html`
      <nongsan-portal locale="en" .source=${testSource({ lot: () => Promise.resolve(fullLot) })}>
        <nongsan-trace-badge lot="TC-2611A"></nongsan-trace-badge>
      </nongsan-portal>
    `);
    const badge = portal.querySelector<NongsanTraceBadge>('nongsan-trace-badge')!;
    await waitUntil(() => badge.renderRoot.querySelector('a') !== null && text(badge).includes('Stated by'));
    expect(text(badge)).to.contain(`Stated by ${fullLot.issuer} checked on Nov 2, 2026`);
    const names = [...link(badge).querySelectorAll<HTMLElement>('[lang]')];
    expect(names.map(({ lang, textContent }) => [lang, textContent])).to.deep.equal([['vi', fullLot.issuer]]);
  });
});
