import { expect, fixture, html } from '@open-wc/testing';
import { SourceError, type Certificate, type LotDossier, type StorefrontSource } from '@nongsan/core';
import type { EpcisEvent } from '@nongsan/core/epcis';
import '../../provider/portal/portal.define.ts';
import { at, events, lotUri } from '../../testing/events-fixture.ts';
import { fullLot, now, signedLot } from '../../testing/lot-fixture.ts';
import { deepText } from '../../testing/deep-text.ts';
import { tea } from '../../testing/product-fixture.ts';
import { teaStore } from '../../testing/store-fixture.ts';
import { answers, testSource } from '../../testing/test-source.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import './trace.define.ts';
import type { NongsanTrace } from './trace.ts';

type Source = Partial<StorefrontSource>;
const whole = (lot: Partial<LotDossier> = {}, more: Source = {}): Source => ({
  lot: () => Promise.resolve({ ...fullLot, ...lot }),
  issuers: () => Promise.resolve([]),
  stores: (refs) => Promise.resolve(answers(refs, {})),
  lotEvents: () => Promise.resolve(events),
  ...more,
});

async function traceIn(source: Source, locale = 'vi') {
  const portal = await fixture<HTMLElement>(html`
    <nongsan-portal .source=${testSource(source)} now=${now} locale=${locale}>
      <nongsan-trace lot="TC-2611A"><a href="/t">Trang của lô</a></nongsan-trace>
    </nongsan-portal>
  `);
  const trace = portal.querySelector('nongsan-trace') as NongsanTrace;
  await waitUntil(() => trace.shadowRoot?.querySelector('article, [part="error"]') instanceof Element);
  return trace;
}
const root = (trace: NongsanTrace) => trace.shadowRoot as ShadowRoot;
const text = (trace: NongsanTrace) => (root(trace).textContent ?? '').replace(/\s+/g, ' ');
const says = (trace: NongsanTrace, part: string) => waitUntil(() => text(trace).includes(part));

describe('<nongsan-trace>', () => {
  it('tells the way from the field through every making, by the clock of the place', async () => {
    const trace = await traceIn(whole());
    await says(trace, 'Thu hoạch');
    expect(text(trace)).to.contain('12/11/2026, 08:30');
    expect(text(trace)).to.contain('Vườn trên đồi (mẫu)');
    expect(text(trace).replaceAll('\u00a0', ' ')).to.contain('Chế biến: Chè khô 120 kg (từ Búp tươi 600 kg)');
    expect(text(trace).indexOf('Thu hoạch')).to.be.lessThan(text(trace).indexOf('Chế biến'));
  });

  it('offers this very lot with its price while it is sold, and leads to the household', async () => {
    const trace = await traceIn(whole());
    await says(trace, 'Mua đúng lô này');
    const buy = root(trace).querySelector<HTMLAnchorElement>('[part="buy"] .primary');
    expect(buy?.textContent).to.match(/245\.000/);
    expect(buy?.href).to.contain(`variant=${tea.variants[0]?.id}`);
    expect(text(trace)).to.contain('Mua của đơn vị này');
  });

  it('lets a recall come first, read out at once, and offers nothing', async () => {
    const trace = await traceIn(whole({ status: 'revoked', recalledAt: '2026-11-20T08:00:00+07:00' }));
    const article = root(trace).querySelector('article');
    expect(article?.firstElementChild?.getAttribute('role')).to.equal('alert');
    expect(article?.firstElementChild?.textContent).to.contain('Có lệnh thu hồi từ ngày 20/11/2026');
    await says(trace, 'Thu hoạch');
    expect(text(trace)).not.to.contain('Mua đúng lô này');
  });

  it('gives the number of the producer to call about a recall, and no other address', async () => {
    const calling = (phone: string) =>
      whole(
        { status: 'revoked' },
        {
          stores: (refs) => Promise.resolve(answers(refs, { [fullLot.store.id]: { ...teaStore, contact: { phone } } })),
        },
      );
    const trace = await traceIn(calling('0912345678'));
    await says(trace, 'Gọi đơn vị sản xuất');
    expect(root(trace).querySelector<HTMLAnchorElement>('[part="recall"] a')?.href).to.equal('tel:0912345678');
    const hostile = await traceIn(calling('javascript:1'));
    await says(hostile, 'Chín hộ góp đất');
    expect(root(hostile).querySelector('[part="recall"] a')).to.equal(null);
  });

  it('offers nothing of a lot on hold', async () => {
    const trace = await traceIn(whole({ status: 'suspended' }));
    await says(trace, 'Thu hoạch');
    expect(root(trace).querySelector('[part="recall"]')).to.equal(null);
    expect(text(trace)).not.to.contain('Mua đúng lô này');
  });

  it('offers nothing of a lot whose growing-area code is not valid, and says so first', async () => {
    for (const status of ['revoked', 'suspended', 'expired'] as const) {
      const growingAreas = fullLot.growingAreas.map((area) => ({ ...area, status }));
      const trace = await traceIn(whole({ growingAreas, growingArea: undefined }));
      await says(trace, 'Thu hoạch');
      expect(text(trace)).not.to.contain('Mua đúng lô này');
      await waitUntil(() =>
        /Mã vùng trồng VN-19-164-05503-0000-26[^.]*(?:thu hồi|tạm dừng|hết hạn)/.test(deepText(trace)),
      );
    }
  });

  it('checks the signature on this device', async () => {
    const { lot, issuers } = await signedLot();
    const trace = await traceIn(whole(lot, { issuers: () => Promise.resolve(issuers) }));
    const card = () =>
      root(trace).querySelector('nongsan-trace-badge')?.shadowRoot?.querySelector('nongsan-trace-card');
    await waitUntil(() => card()?.signature.outcome === 'valid');
  });

  it('states each certificate with number, issuer and validity', async () => {
    const certificate: Certificate = {
      id: 'cer_1',
      kind: 'vietgap',
      subject: 'lot',
      number: 'VietGAP-19-0021 (mẫu)',
      issuer: 'Tổ chức chứng nhận (mẫu)',
      validUntil: '2027-01-01',
    };
    const trace = await traceIn(whole({ certificates: [certificate] }));
    const badge = () => deepText(trace).replace(/\s+/g, ' ');
    await waitUntil(() => badge().includes('VietGAP-19-0021 (mẫu)'));
    expect(badge()).to.contain('Tổ chức chứng nhận (mẫu)');
    expect(badge()).to.contain('01/01/2027');
  });

  it('shares the lot’s own link, copies it where the device shares nothing, shows it where neither is allowed, and prints', async () => {
    const trace = await traceIn(whole());
    const told: string[] = [];
    const [share, print] = ['share', 'print'].map((part) =>
      root(trace).querySelector<HTMLButtonElement>(`[part="${part}"]`),
    );
    // No machine that runs tests shares, lends its clipboard or prints by itself.
    const { print: printer } = window;
    const lend = (what: object, name: string, value: unknown) =>
      Object.defineProperty(what, name, { configurable: true, writable: true, value });
    try {
      lend(navigator, 'share', ({ url }: ShareData) => Promise.resolve(told.push(`shared ${url}`)));
      share?.click();
      await waitUntil(() => told.length === 1);
      lend(navigator, 'share', undefined);
      lend(navigator, 'clipboard', { writeText: (link: string) => Promise.resolve(told.push(`copied ${link}`)) });
      share?.click();
      await says(trace, 'Đã chép địa chỉ');
      lend(navigator, 'clipboard', undefined);
      share?.click();
      await waitUntil(() => root(trace).querySelector('[role="status"]')?.textContent === fullLot.link);
      lend(window, 'print', () => told.push('printed'));
      print?.click();
    } finally {
      Reflect.deleteProperty(navigator, 'share');
      Reflect.deleteProperty(navigator, 'clipboard');
      window.print = printer;
    }
    expect(told).to.deep.equal([`shared ${fullLot.link}`, `copied ${fullLot.link}`, 'printed']);
    expect(root(trace).querySelector<HTMLAnchorElement>('[part="report"]')?.href).to.equal(`${fullLot.link}#report`);
  });

  it('draws commune and province, with Hoàng Sa and Trường Sa', async () => {
    const trace = await traceIn(whole());
    await waitUntil(() => root(trace).querySelector('path.spot.large') !== null);
    expect([...root(trace).querySelectorAll('.maps text')].map((one) => one.textContent)).to.deep.equal([
      'Hoàng Sa',
      'Trường Sa',
    ]);
    expect(root(trace).querySelector('.maps')?.getAttribute('aria-label')).to.contain('Thái Nguyên');
  });

  it('says of each element of the law what is stated, or that it is missing', async () => {
    const trace = await traceIn(whole({ useBy: undefined }));
    await says(trace, 'Số công đoạn: 2');
    expect(text(trace)).to.match(/Thời hạn sử dụng\s+chưa công bố/);
  });

  it('says that a portal tells no steps, and that they did not come, with another try', async () => {
    const silent = whole();
    delete silent.lotEvents;
    const none = await traceIn(silent);
    await says(none, 'Cổng này không kể lại các bước');
    let asked = 0;
    const flaky = await traceIn(
      whole(
        {},
        {
          lotEvents: () =>
            asked++ === 0 ? Promise.reject(new SourceError('network', 'gone')) : Promise.resolve(events),
        },
      ),
    );
    await says(flaky, 'Chưa tải được các bước');
    root(flaky).querySelector<HTMLButtonElement>('.note + p button')?.click();
    await says(flaky, 'Thu hoạch');
  });

  it('says that nobody has recorded a step', async () => {
    await says(await traceIn(whole({}, { lotEvents: () => Promise.resolve([]) })), 'Chưa ai ghi lại bước nào');
  });

  it('says what to do about a lot that is not there, and keeps what the page put inside', async () => {
    const trace = await traceIn({ lot: () => Promise.reject(new SourceError('unknown-lot', 'no lot')) });
    expect(text(trace)).to.contain('Quét lại mã');
    expect(root(trace).querySelector('slot')?.assignedElements()).to.have.length(1);
    await expect(trace).to.be.accessible();
  });

  it('says that the network is lost, and tries again', async () => {
    let asked = 0;
    const trace = await traceIn(
      whole(
        {},
        { lot: () => (asked++ === 0 ? Promise.reject(new SourceError('network', 'gone')) : Promise.resolve(fullLot)) },
      ),
    );
    root(trace).querySelector<HTMLButtonElement>('.retry')?.click();
    await says(trace, 'Thu hoạch');
  });

  it('offers another try of an answer that makes no sense, and none where the page is not allowed to ask', async () => {
    const answered = await traceIn({ lot: () => Promise.reject(new SourceError('malformed-answer', 'status: 7')) });
    expect(root(answered).querySelector('.retry')).to.be.an.instanceof(Element);
    const refused = await traceIn({ lot: () => Promise.reject(new SourceError('origin-blocked', 'no such origin')) });
    expect(root(refused).querySelector('.retry')).to.equal(null);
    expect(root(refused).querySelector('[part="error"]')?.textContent).to.contain('chưa được kết nối đúng');
    for (const trace of [answered, refused]) {
      expect(text(trace)).not.to.match(/status: 7|no such origin/);
      expect(root(trace).querySelector('slot')?.assignedElements()).to.have.length(1);
    }
  });

  it('speaks the reader’s language', async () => {
    const trace = await traceIn(whole(), 'de');
    await says(trace, 'Vom Feld bis zu Ihnen');
    await says(trace, 'Geerntet');
  });

  it('is accessible', async () => {
    const trace = await traceIn(whole());
    await waitUntil(() => root(trace).querySelector('path.spot.large') !== null);
    await says(trace, 'Thu hoạch');
    await expect(trace).to.be.accessible();
  });
});

describe('hostile data in <nongsan-trace>', () => {
  const script = '</script><img src=x onerror="window.ran = 1"><script>window.ran = 1</script>';
  const long = 'Ng'.repeat(5_000);
  const bad = { vi: `${script} ${long}`, en: script };

  it('runs nothing, leads nowhere it may not, and leaves the page its shape', async () => {
    const link = 'javascript:window.ran=1';
    const hostile = whole(
      {
        issuer: script,
        link,
        status: 'valid',
        product: {
          ...fullLot.product,
          name: bad,
          url: link,
          picture: { url: link, alt: bad, width: 4, height: 3, kind: 'photo' },
        },
        store: {
          ...fullLot.store,
          name: long,
          url: link,
          place: { ...fullLot.store.place, commune: script, provinceCode: '__proto__' },
        },
        growingAreas: [],
        variant: { id: 'var_x', name: bad },
      },
      {
        products: (refs) => Promise.resolve(answers(refs, {})),
        lotEvents: () =>
          Promise.resolve([
            {
              type: 'ObjectEvent',
              action: 'ADD',
              ...at('2026-11-12T08:30'),
              readPoint: { id: link, 'rdfs:label': script },
              quantityList: [{ epcClass: lotUri, quantity: 1, uom: script, 'rdfs:label': long }],
            },
          ] as unknown as readonly EpcisEvent[]),
      },
    );
    const trace = await traceIn(hostile);
    await says(trace, 'Từ đồng ruộng');
    await trace.updateComplete;
    expect('ran' in window).to.equal(false);
    expect(root(trace).querySelectorAll('script, img')).to.have.length(0);
    const links = [...root(trace).querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '');
    expect(links.filter((href) => /^\s*javascript:/i.test(href))).to.deep.equal([]);
    expect(trace.scrollWidth).to.be.at.most(document.documentElement.clientWidth);
  });
});
