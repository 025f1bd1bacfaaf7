import { expect, fixture, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import '../define.ts';
import { holdPatience } from '../testing/patience.ts';
import { tea } from '../testing/product-fixture.ts';
import { testSource } from '../testing/test-source.ts';
import { waitUntil } from '../testing/wait-until.ts';

const { warn } = console;
let said: string[] = [];
let patience: ReturnType<typeof holdPatience>;

/** A page is waited for twice: until its portal could be there, and, with what tells of it, until it is loaded for long. */
const hears = (text: string): Promise<void> =>
  waitUntil(
    () => {
      patience.end();
      return said.some((each) => each.startsWith(`[nongsan] ${text}`));
    },
    `${text} in ${said.join('\n')}`,
  );
/** A wrong use beside the right one: when that is told, the right one would have been told too. */
const afterAllElse = async (): Promise<void> => {
  await fixture(html`<nongsan-cart portal="nobody"></nongsan-cart>`);
  await hears('<nongsan-cart> waits for <nongsan-portal id="nobody">');
};
const others = (): readonly string[] => said.filter((each) => !each.includes('nobody'));
const portal = (id: string, content: TemplateResult = html``): TemplateResult =>
  html`<nongsan-portal id=${id} .source=${testSource()}>${content}</nongsan-portal>`;

/** An element with words that the types would refuse, as plain HTML can have them. */
function written(tag: string, words: Readonly<Record<string, string>>): Promise<HTMLElement> {
  const element = document.createElement(tag);
  for (const [name, word] of Object.entries(words)) element.setAttribute(name, word);
  return fixture<HTMLElement>(html`${element}`);
}

describe('what a developer is told', () => {
  beforeEach(() => {
    patience = holdPatience();
    said = [];
    console.warn = (text: string) => void said.push(text);
  });
  afterEach(() => {
    patience.restore();
    console.warn = warn;
  });

  it('names the words that an attribute takes, once an element', async () => {
    const badge = await written('nongsan-trace-badge', { variant: 'large', 'growing-area': 'VN-TNOR-0001' });
    await written('nongsan-ocop-stars', { stars: '4', status: 'lapsed' });
    const price = await written('nongsan-price', { amount: '1000', currency: 'USD' });
    await written('nongsan-trace-badge', { opens: 'popup', 'growing-area': 'VN-TNOR-0001' });
    await hears('<nongsan-trace-badge variant="large">: variant is one of compact, card, label.');
    await hears('<nongsan-trace-badge opens="popup">: opens is one of page, dialog.');
    await hears('<nongsan-ocop-stars status="lapsed">: status is one of valid, expired, unknown.');
    await hears('<nongsan-price currency="USD">: currency is one of VND.');
    expect(price.shadowRoot?.querySelector('.amount')?.textContent).to.match(/^1?0[.,]00\sUSD$/);
    badge.setAttribute('growing-area', 'VN-TNOR-0002');
    await afterAllElse();
    expect(others().filter((each) => each.includes('badge'))).to.have.length(2);
  });

  it('names the languages, where a portal is asked for another', async () => {
    await fixture(html`<nongsan-portal id="tn" locale="vn" .source=${testSource()}></nongsan-portal>`);
    await hears('<nongsan-portal locale="vn">: the languages are vi, en,');
  });

  it('says that there is no portal in the page', async () => {
    await fixture(html`<nongsan-cart-button></nongsan-cart-button>`);
    await hears('<nongsan-cart-button> waits for <nongsan-portal>, and there is none in the page.');
  });

  it('says that an element outside cannot choose between portals', async () => {
    await fixture(
      html`<div>${portal('tn')}${portal('ls')}<nongsan-product-card product="x"></nongsan-product-card></div>`,
    );
    await hears('<nongsan-product-card> stands outside of 2 portals and cannot choose. Say which: portal="tn" or');
  });

  it('asks for names, where an element is outside of portals that have none', async () => {
    const nameless = html`<nongsan-portal .source=${testSource()}></nongsan-portal>`;
    await fixture(html`<div>${nameless}${nameless}<nongsan-product-card product="x"></nongsan-product-card></div>`);
    await hears('<nongsan-product-card> stands outside of 2 portals and cannot choose. Give each an id,');
  });

  it('is nothing where all is right: inside, named, with own data, a printed code, removed in time', async () => {
    const lost = await fixture(html`<nongsan-product-card product="x"></nongsan-product-card>`);
    lost.remove();
    await fixture(
      html`<div>
        ${portal('tn', html`<nongsan-trace-badge variant="card" lot="lot_tc2611a"></nongsan-trace-badge>`)}
        <nongsan-cart-button portal="tn"></nongsan-cart-button>
        <nongsan-product-card .data=${tea}></nongsan-product-card>
        <nongsan-trace-badge growing-area="VN-TNOR-0001" portal="none"></nongsan-trace-badge>
      </div>`,
    );
    await afterAllElse();
    expect(others()).to.deep.equal([]);
  });

  it('is nothing of a portal that comes a little later', async () => {
    const root = await fixture<HTMLElement>(html`<div><nongsan-cart-button portal="late"></nongsan-cart-button></div>`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const late = document.createElement('nongsan-portal');
    late.id = 'late';
    late.source = testSource();
    root.append(late);
    await afterAllElse();
    expect(others()).to.deep.equal([]);
  });
});
