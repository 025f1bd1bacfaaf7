import { expect, html } from '@open-wc/testing';
import { SourceError, type Lot } from '@nongsan/core';
import type { NongsanTraceOpenEvent } from '../../events/index.ts';
import { expectAccessible } from '../../testing/accessible.ts';
import { signedLot } from '../../testing/lot-fixture.ts';
import { portalFixture, shown, textOf } from '../../testing/portal-fixture.ts';
import { qrPicture } from '../../testing/qr-picture.ts';
import { choose, issuerSource, resultOf, scannerIn, statusOf } from '../../testing/scanner-fixture.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import type { NongsanTraceScanner } from './trace-scanner.ts';

const lotAnswer = (lot: Lot) => ({ lot: () => Promise.resolve(lot) });
const sentence = '.result .sentence';

/** Scans the picture of a text and gives the sentence that comes of it. */
async function scanned(scanner: NongsanTraceScanner, text: string): Promise<string> {
  await choose(scanner, await qrPicture(text));
  const said = await resultOf(scanner, sentence);
  (await shown(scanner, '[part~=again]')).click();
  await shown(scanner, '[part~=scan]');
  return said;
}

/** The text with another sign at a place, of the same kind. */
const changed = (text: string, at: number): string =>
  text.slice(0, at) +
  (text[at] === '1' ? '2' : text[at] === 'A' ? 'B' : /\d/.test(text[at] ?? '') ? '1' : 'A') +
  text.slice(at + 1);

describe('a picture of a signed code', () => {
  it('is read, checked against the pinned keys, and leads to the page of its lot', async () => {
    const { lot, issuers } = await signedLot();
    const scanner = await scannerIn(issuerSource(issuers, lotAnswer(lot)));
    await choose(scanner, await qrPicture(lot.link));
    expect(await resultOf(scanner, sentence)).to.contain('Chữ ký số đúng: Cổng mẫu đã ký');
    await waitUntil(() => /cảnh\sbáo nào về lô này/.test(textOf(scanner, '.result')));
    const text = textOf(scanner, '.facts');
    for (const part of ['TC-2611A', '12/11/2026 đến 14/11/2026', '16/11/2027']) expect(text).to.contain(part);
    const open = await shown<HTMLAnchorElement>(scanner, '[part~=open]');
    expect(open.getAttribute('href')).to.equal(lot.link);
    await expectAccessible(scanner);
  });

  it('tells the page first when a person follows it, and stays where it is if the page says so', async () => {
    const { lot, issuers } = await signedLot();
    const scanner = await scannerIn(issuerSource(issuers, lotAnswer(lot)));
    const heard: NongsanTraceOpenEvent[] = [];
    scanner.addEventListener('nongsan-trace-open', (event) => {
      heard.push(event);
      event.preventDefault();
    });
    const before = location.href;
    await choose(scanner, await qrPicture(lot.link));
    expect(heard).to.deep.equal([]);
    (await shown(scanner, '[part~=open]')).click();
    expect(heard.map(({ detail }) => detail)).to.deep.equal([{ lot: lot.code, link: lot.link }]);
    expect(location.href).to.equal(before);
  });

  it('is a recalled lot’s before all else, when the portal says so', async () => {
    const { lot, issuers } = await signedLot();
    const scanner = await scannerIn(issuerSource(issuers, lotAnswer({ ...lot, status: 'revoked' })));
    await choose(scanner, await qrPicture(lot.link));
    await waitUntil(() => textOf(scanner, sentence).includes('đã bị thu hồi'));
    expect(await resultOf(scanner)).to.contain('Chữ ký số đúng');
    expect(statusOf(scanner)).to.contain('đã bị thu hồi');
    expect(scanner.shadowRoot?.querySelector('.result.revoked')).to.exist;
  });

  it('differs when the portal states another day', async () => {
    const { lot, issuers } = await signedLot();
    const scanner = await scannerIn(issuerSource(issuers, lotAnswer({ ...lot, useBy: '2027-01-01' })));
    await choose(scanner, await qrPicture(lot.link));
    await waitUntil(() => textOf(scanner, sentence).includes('nói khác'));
  });

  it('is checked without a network, and says what could not be asked', async () => {
    const { lot, issuers } = await signedLot();
    const cut = { lot: () => Promise.reject(new SourceError('network', 'cut')) };
    const scanner = await scannerIn(issuerSource(issuers, cut));
    await choose(scanner, await qrPicture(lot.link));
    expect(await resultOf(scanner, sentence)).to.contain('Chữ ký số đúng');
    await waitUntil(() => textOf(scanner, '.result').includes('Chưa hỏi được cổng'));
  });

  it('waits for the keys, and is checked again when they come', async () => {
    const { lot, issuers } = await signedLot();
    let isCut = true;
    const scanner = await scannerIn(
      issuerSource([], {
        issuers: () => (isCut ? Promise.reject(new SourceError('network', 'cut')) : Promise.resolve(issuers)),
        ...lotAnswer(lot),
      }),
    );
    await shown(scanner, '[part=error]');
    await choose(scanner, await qrPicture(lot.link));
    expect(await resultOf(scanner, sentence)).to.contain('Chưa tải được khoá');
    expect(scanner.shadowRoot?.querySelector('.result a')).to.equal(null);
    isCut = false;
    (await shown(scanner, '[part=error] button')).click();
    await waitUntil(() => textOf(scanner, sentence).includes('Chữ ký số đúng'));
  });
});

describe('a code that is not what was signed', () => {
  it('is refused for any change to what it states or to its signature', async () => {
    const { lot, issuers } = await signedLot();
    const { link } = lot;
    const scanner = await scannerIn(issuerSource(issuers));
    const [before = '', query = ''] = link.split('?');
    const start = before.length + 1;
    const places = [
      before.length - 1, // the lot
      ...[...query.matchAll(/(?:^|&)(\d+)=(\d+)/g)].map((found) => start + found.index + found[0].length - 1),
      link.length - 88, // the name of the key
      link.length - 80,
      link.length - 40,
      link.length - 3,
    ];
    expect(places.length).to.be.above(6);
    for (const at of places) {
      const said = await scanned(scanner, changed(link, at));
      expect(said, changed(link, at)).to.match(
        /Chữ ký số sai|mà cổng này không biết|viết sai quy cách|không kiểm tra được/,
      );
      expect(said).not.to.contain('Chữ ký số đúng');
    }
    expect(await scanned(scanner, link)).to.contain('Chữ ký số đúng');
  }).timeout(60_000);

  it('is told from one of a key that is withdrawn, retired or unknown, and from one without a signature', async () => {
    for (const [state, words] of [
      ['revoked', 'đã huỷ'],
      ['retired', 'nay không còn dùng'],
    ] as const) {
      const { lot, issuers } = await signedLot(state);
      expect(await scanned(await scannerIn(issuerSource(issuers)), lot.link)).to.contain(words);
    }
    const { lot } = await signedLot();
    const { issuers } = await signedLot();
    const scanner = await scannerIn(issuerSource(issuers));
    expect(await scanned(scanner, lot.link)).to.contain('mà cổng này không biết');
    expect(await scanned(scanner, 'https://portal.example/t/TC-2611A')).to.contain('không có chữ ký số');
    expect(await scanned(scanner, 'https://portal.example/store/hao-dat')).to.contain('không phải mã của lô hàng nào');
  });

  it('shows nothing that an altered code states', async () => {
    const { lot, issuers } = await signedLot();
    const scanner = await scannerIn(issuerSource(issuers));
    await choose(scanner, await qrPicture(lot.link.replace('TC-2611A', 'TC-2611B')));
    expect(await resultOf(scanner)).not.to.contain('TC-2611B');
    expect(scanner.shadowRoot?.querySelector('.result.revoked')).to.exist;
  });
});

describe('a code of another host', () => {
  const foreign = async (link: string) => {
    const { issuers } = await signedLot();
    const scanner = await scannerIn(issuerSource(issuers));
    await choose(scanner, await qrPicture(link));
    return { scanner, text: await resultOf(scanner) };
  };

  it('is foreign though its signature is right, and nothing leads there', async () => {
    const { lot, issuers } = await signedLot();
    const scanner = await scannerIn(issuerSource(issuers));
    await choose(scanner, await qrPicture(lot.link.replace('portal.example', 'portai.example')));
    expect(await resultOf(scanner)).to.contain('Đây không phải mã của cổng này. Mã dẫn tới: portai.example');
    expect(statusOf(scanner)).to.match(/Mã dẫn tới: portai\.example\. Địa chỉ này trông giống portal\.example/);
    expect(textOf(scanner, '.like')).to.contain('trông giống portal.example nhưng không phải');
    expect(scanner.shadowRoot?.querySelectorAll('a')).to.have.length(0);
    expect(textOf(scanner, '.result')).to.contain('Mã của cổng này dẫn tới portal.example.');
    await expectAccessible(scanner);
  });

  it('is shown in ASCII where its letters are others than they seem', async () => {
    const { scanner, text } = await foreign('https://pоrtal.example/t/TC-2611A');
    expect(textOf(scanner, '[part=host]')).to.match(/^xn--prtal-/);
    expect(text).to.contain('chữ lạ: pоrtal.example').and.contain('trông giống portal.example');
  });

  it('is the one that a browser would go to', async () => {
    const { scanner } = await foreign('https://portal.example@evil.example/t/TC-2611A?s=a');
    expect(textOf(scanner, '[part=host]')).to.equal('evil.example');
  });
});

describe('a code that is no link', () => {
  it('is told by its kind, and its secret stays in it', async () => {
    const scanner = await scannerIn(issuerSource([]));
    for (const [text, words] of [
      ['WIFI:T:WPA;S:Cho;P:mat-khau-bi-mat;;', 'mã vào mạng Wi-Fi'],
      ['00020101021238570010A00000072701270006970403', 'mã trả tiền'],
      ['otpauth://totp/A?secret=JBSWY3DPEHPK3PXP', 'mã bí mật'],
      ['javascript:alert(1)', 'địa chỉ kiểu javascript:'],
    ] as const) {
      await choose(scanner, await qrPicture(text));
      expect(await resultOf(scanner, sentence)).to.contain(words);
      expect(textOf(scanner, '.result')).not.to.match(/bi-mat|6970403|JBSWY|alert/);
      expect(scanner.shadowRoot?.querySelectorAll('a')).to.have.length(0);
      (await shown(scanner, '[part~=again]')).click();
    }
  });

  it('is shown where it is only text, clipped, and without what turns its neighbours around', async () => {
    const scanner = await scannerIn(issuerSource([]));
    scanner.code = `Chè \u202engon\u0000 <img src=x onerror=alert(1)> ${'ngon '.repeat(2000)}`;
    const text = await resultOf(scanner, '[part=text]');
    expect(text).to.contain('Chè ngon <img src=x onerror=alert(1)>').and.match(/…$/);
    expect(text.length).to.be.below(320);
    expect(scanner.shadowRoot?.querySelector('img')).to.equal(null);
  });

  it('is a growing-area code that nobody checked', async () => {
    const scanner = await scannerIn(issuerSource([]));
    await choose(scanner, await qrPicture('vn.dtor-0017'));
    expect(await resultOf(scanner))
      .to.contain('mã vùng trồng')
      .and.contain('vn.dtor-0017')
      .and.contain('chưa ai kiểm tra');
  });
});

describe('<nongsan-trace-scanner>', () => {
  it('says whose codes it knows, and is accessible before anything is scanned', async () => {
    const { issuers } = await signedLot();
    const scanner = await scannerIn(issuerSource(issuers));
    await waitUntil(() => textOf(scanner).includes('Nhận ra mã của Cổng mẫu.'));
    await expectAccessible(scanner);
  });

  it('shows what the page put inside until there is a portal', async () => {
    const portal = await portalFixture(issuerSource([]), html`<p></p>`);
    const scanner = document.createElement('nongsan-trace-scanner');
    scanner.append(Object.assign(document.createElement('a'), { href: '/', textContent: 'Nhập mã bằng tay' }));
    scanner.portal = 'mai-sau';
    portal.append(scanner);
    await scanner.updateComplete;
    expect(scanner.shadowRoot?.querySelector('slot')?.assignedElements()).to.have.length(1);
    scanner.portal = '';
    await shown(scanner, '[part~=scan]');
    expect(scanner.shadowRoot?.querySelector('slot')).to.equal(null);
  });

  it('judges a code that the page read by other means, and leaves the focus where it is', async () => {
    const { lot, issuers } = await signedLot();
    const scanner = await scannerIn(issuerSource(issuers));
    scanner.code = lot.link;
    expect(await resultOf(scanner, sentence)).to.contain('Chữ ký số đúng');
    expect(document.activeElement).not.to.equal(scanner);
    scanner.code = undefined;
    await shown(scanner, '[part~=scan]');
  });

  it('says a result once, and leads the focus to it', async () => {
    const { lot, issuers } = await signedLot();
    const scanner = await scannerIn(issuerSource(issuers));
    const status = await shown(scanner, '[role=status]');
    const said: string[] = [];
    new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, {
      subtree: true,
      characterData: true,
      childList: true,
    });
    await choose(scanner, await qrPicture(lot.link));
    await resultOf(scanner);
    await waitUntil(() => scanner.shadowRoot?.activeElement?.matches('.result'));
    expect(said.filter((text) => text.includes('Chữ ký số đúng'))).to.have.length(1);
  });

  it('warns of a camera that there is not', async () => {
    const warned: string[] = [];
    const { warn } = console;
    console.warn = (text: string) => void warned.push(text);
    const scanner = await scannerIn(issuerSource([]));
    scanner.setAttribute('facing', 'back');
    await waitUntil(() => warned.length > 0);
    console.warn = warn;
    expect(warned[0]).to.contain('<nongsan-trace-scanner facing="back">: facing is one of environment, user.');
  });
});
