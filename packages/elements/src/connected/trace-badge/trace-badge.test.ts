import { expect, fixture, html } from '@open-wc/testing';
import { SourceError, type StorefrontSource, type TraceIssuer } from '@nongsan/core';
import '../../provider/portal/portal.define.ts';
import { fullLot, now, signedLot, type SignedLot } from '../../testing/lot-fixture.ts';
import { teaLot } from '../../testing/product-fixture.ts';
import { testSource } from '../../testing/test-source.ts';
import './trace-badge.define.ts';
import type { NongsanTraceBadge } from './trace-badge.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const settled = () => new Promise((resolve) => setTimeout(resolve));
const root = (badge: NongsanTraceBadge) => badge.renderRoot as ShadowRoot;
const text = (badge: NongsanTraceBadge) => root(badge).textContent?.replace(/\s+/g, ' ').trim() ?? '';
const card = (badge: NongsanTraceBadge) => root(badge).querySelector('nongsan-trace-card');

const lotSource = ({ lot, issuers }: SignedLot, overrides: Partial<StorefrontSource> = {}) =>
  testSource({ lot: () => Promise.resolve(lot), issuers: () => Promise.resolve(issuers), ...overrides });

async function badgeIn(source: StorefrontSource, variant: 'compact' | 'card' = 'compact') {
  const portal = await fixture<HTMLElement>(html`
    <nongsan-portal .source=${source} now=${now}>
      <nongsan-trace-badge lot="TC-2611A" variant=${variant}><a href="/t">Trang của lô</a></nongsan-trace-badge>
    </nongsan-portal>
  `);
  await settled();
  const badge = portal.querySelector('nongsan-trace-badge') as NongsanTraceBadge;
  await badge.updateComplete;
  return badge;
}

const verdict = async (source: StorefrontSource) => {
  const badge = await badgeIn(source, 'card');
  const outcome = () => card(badge)?.signature.outcome;
  await waitUntil(() => outcome() !== undefined && outcome() !== 'checking' && outcome() !== 'notChecked');
  return card(badge)?.signature;
};

describe('<nongsan-trace-badge>', () => {
  it('tells code, status, harvest, issuer and day of checking beside a price, and leads to the lot', async () => {
    const badge = await badgeIn(lotSource({ lot: fullLot, issuers: [] }));
    expect(text(badge)).to.equal(
      `Xem nguồn gốc: VN-19-164-05503-0000-26 Còn hiệu lực Thu hoạch 12/11/2026 Theo ${fullLot.issuer} kiểm tra ngày 02/11/2026`,
    );
    expect(root(badge).querySelector('a')?.getAttribute('href')).to.equal(fullLot.link);
    expect(root(badge).querySelector('svg')).not.to.equal(null);
  });

  it('needs no portal for a lot that the page already has', async () => {
    const badge = await fixture<NongsanTraceBadge>(html`<nongsan-trace-badge .data=${teaLot}></nongsan-trace-badge>`);
    expect(text(badge)).to.contain('Lô TC-2611A Còn hiệu lực');
  });

  it('lets a recalled lot outrank a valid growing area', async () => {
    const badge = await badgeIn(lotSource({ lot: { ...fullLot, status: 'revoked' }, issuers: [] }));
    expect(text(badge)).to.contain('Lô TC-2611A Đã thu hồi');
    expect(root(badge).querySelector('.badge')?.classList.contains('revoked')).to.equal(true);
  });

  it('lets a suspended growing area outrank a valid lot', async () => {
    const growingAreas = fullLot.growingAreas.map((area) => ({ ...area, status: 'suspended' as const }));
    const badge = await badgeIn(lotSource({ lot: { ...fullLot, growingAreas }, issuers: [] }));
    expect(text(badge)).to.contain('VN-19-164-05503-0000-26 Tạm dừng');
  });

  it('takes a status of a later release for one that is not known', async () => {
    const badge = await fixture<NongsanTraceBadge>(
      html`<nongsan-trace-badge .data=${{ ...teaLot, status: 'other' as const }}></nongsan-trace-badge>`,
    );
    expect(text(badge)).to.contain('Chưa rõ');
  });

  it('asks for the lot of a GTIN as it stands in a Digital Link', async () => {
    const refs: unknown[] = [];
    const source = testSource({
      lot: (ref) => {
        refs.push(ref);
        return Promise.resolve(fullLot);
      },
    });
    await fixture(html`
      <nongsan-portal .source=${source}>
        <nongsan-trace-badge gtin="9521234567899" lot="TC-2611A"></nongsan-trace-badge>
      </nongsan-portal>
    `);
    await settled();
    expect(refs).to.deep.equal([{ gtin: '9521234567899', lot: 'TC-2611A' }]);
  });

  it('loads neither keys nor card for the compact form', async () => {
    const asked: string[] = [];
    const issuers = (): Promise<readonly TraceIssuer[]> => {
      asked.push('issuers');
      return Promise.resolve([]);
    };
    const badge = await badgeIn(lotSource({ lot: fullLot, issuers: [] }, { issuers }));
    expect(asked).to.deep.equal([]);
    expect(card(badge)).to.equal(null);
  });

  it('shows what the page knows until the full lot is there, and if it never comes', async () => {
    const source = testSource({ lot: () => Promise.reject(new SourceError('network', 'no network')) });
    const badge = await badgeIn(source);
    expect(root(badge).querySelector('[part="error"]')).not.to.equal(null);
    badge.data = teaLot;
    await badge.updateComplete;
    expect(text(badge)).to.contain('Lô TC-2611A');
  });

  it('says that a lot is not there, and shows what the page put inside', async () => {
    const badge = await badgeIn(testSource({ lot: () => Promise.reject(new SourceError('unknown-lot', 'no lot')) }));
    expect(text(badge)).to.contain('Không tìm thấy');
    expect(root(badge).querySelector('slot')?.assignedElements()).to.have.length(1);
    await expect(badge).to.be.accessible();
  });

  it('lets go of its answer when it is removed while loading', async () => {
    let signal: AbortSignal | undefined;
    const badge = await badgeIn(
      testSource({
        lot: (_, options) => {
          signal = options?.signal;
          return new Promise(() => undefined);
        },
      }),
    );
    badge.remove();
    await settled();
    expect(signal?.aborted).to.equal(true);
  });

  it('is accessible in both forms', async () => {
    await expect(await badgeIn(lotSource({ lot: fullLot, issuers: [] }))).to.be.accessible();
    const badge = await badgeIn(lotSource(await signedLot()), 'card');
    await waitUntil(() => card(badge)?.signature.outcome === 'valid');
    await expect(badge).to.be.accessible();
  });
});

describe('the signature on a trace card', () => {
  it('is right when the issuer signed what stands there', async () => {
    expect(await verdict(lotSource(await signedLot()))).to.deep.equal({ outcome: 'valid', issuer: 'Cổng mẫu' });
  });

  it('differs when the page shows another day than was signed', async () => {
    const signed = await signedLot('active', { useBy: '2026-12-31' });
    expect((await verdict(lotSource(signed)))?.outcome).to.equal('differs');
  });

  it('differs when another lot’s link is shown', async () => {
    const { lot, issuers } = await signedLot();
    expect((await verdict(lotSource({ lot: { ...lot, code: 'TC-2611B' }, issuers })))?.outcome).to.equal('differs');
  });

  it('is wrong when the link was changed', async () => {
    const { lot, issuers } = await signedLot();
    const link = lot.link.replace('TC-2611A', 'TC-2611B');
    expect((await verdict(lotSource({ lot: { ...lot, link }, issuers })))?.outcome).to.equal('altered');
  });

  it('tells a retired key and a withdrawn one apart', async () => {
    expect((await verdict(lotSource(await signedLot('retired'))))?.outcome).to.equal('retiredKey');
    expect((await verdict(lotSource(await signedLot('revoked'))))?.outcome).to.equal('revokedKey');
  });

  it('is not there on an unsigned link, and foreign on another host', async () => {
    const { lot, issuers } = await signedLot();
    const unsigned = { lot: { ...lot, link: 'https://portal.example/t/TC-2611A' }, issuers };
    expect((await verdict(lotSource(unsigned)))?.outcome).to.equal('unsigned');
    const foreign = { lot: { ...lot, link: lot.link.replace('portal.example', 'elsewhere.example') }, issuers };
    expect((await verdict(lotSource(foreign)))?.outcome).to.equal('foreign');
  });

  it('could not be checked when the keys did not arrive', async () => {
    const issuers = () => Promise.reject(new SourceError('network', 'no network'));
    expect((await verdict(lotSource(await signedLot(), { issuers })))?.outcome).to.equal('unreachable');
  });

  it('is the newest lot’s when the lot changes during the check', async () => {
    const { lot, issuers } = await signedLot();
    const badge = await badgeIn(
      testSource({
        lot: (ref) => Promise.resolve(ref === 'TC-2611A' ? lot : fullLot),
        issuers: () => Promise.resolve(issuers),
      }),
      'card',
    );
    badge.lot = 'OTHER';
    await waitUntil(() => card(badge)?.signature.outcome === 'unsigned');
    expect(card(badge)?.lot).to.equal(fullLot);
  });
});
