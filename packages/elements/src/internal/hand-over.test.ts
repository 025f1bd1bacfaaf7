import { expect, fixture, html } from '@open-wc/testing';
import type { NongsanOpenLinkEvent, OpenLinkDetail } from '../events/index.ts';
import { handOver } from './hand-over.ts';
import { waitUntil } from '../testing/wait-until.ts';

const linkTo = (href: string, target = '') =>
  fixture<HTMLAnchorElement>(html`<a href=${href} target=${target} @click=${handOver}>…</a>`);

/** Presses a link on a page that opens such links by itself, and tells what the page was asked. */
async function offered(href: string): Promise<OpenLinkDetail[]> {
  const asked: OpenLinkDetail[] = [];
  const take = (event: NongsanOpenLinkEvent): void => {
    event.preventDefault();
    asked.push(event.detail);
  };
  document.addEventListener('nongsan-open-link', take);
  (await linkTo(href)).click();
  document.removeEventListener('nongsan-open-link', take);
  return asked;
}

/** The page's ways to a second page, for the time of one press. */
async function press(link: HTMLAnchorElement, beside: { opener: unknown } | null | Error): Promise<string[]> {
  const opened: string[] = [];
  const { open } = window;
  window.open = (url) => {
    opened.push(String(url));
    if (beside instanceof Error) throw beside;
    return beside as Window | null;
  };
  link.click();
  window.open = open;
  return opened;
}

describe('a link that leads away', () => {
  for (const [href, kind] of [
    ['tel:0912345678', 'phone'],
    ['mailto:hoi@example.vn', 'mail'],
    ['https://zalo.me/0912345678', 'zalo'],
    ['https://oa.zalo.me/home', 'zalo'],
    ['https://zalo.me.example.vn/', 'web'],
    ['https://example.vn/', 'web'],
  ] as const) {
    it(`to ${href} is offered to the page as ${kind}`, async () => {
      expect(await offered(href)).to.deep.equal([{ href, kind }]);
    });
  }

  it('is not followed when the page takes it', async () => {
    const { href } = location;
    await offered('#somewhere');
    expect(location.href).to.equal(href);
  });

  it('is followed by the browser when nobody takes it', async () => {
    const { href } = location;
    (await linkTo('#followed')).click();
    await waitUntil(() => location.hash === '#followed');
    history.replaceState(null, '', href);
  });

  it('opens beside the page without a way back into it', async () => {
    const beside = { opener: window };
    const link = await linkTo('https://example.vn/terms', '_blank');
    expect(await press(link, beside)).to.deep.equal(['https://example.vn/terms']);
    expect(beside.opener).to.equal(null);
  });

  for (const [engine, answer] of [
    ['most browsers say nothing', null],
    ['Firefox throws', new DOMException('not supported', 'InvalidAccessError')],
  ] as const)
    it(`opens in the page’s place where nothing opens beside it, of which ${engine}`, async () => {
      const { href } = location;
      const link = await linkTo('#terms', '_blank');
      expect(await press(link, answer)).to.have.lengthOf(1);
      expect(location.hash).to.equal('#terms');
      history.replaceState(null, '', href);
    });
});
