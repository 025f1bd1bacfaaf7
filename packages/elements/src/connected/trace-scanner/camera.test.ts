import { expect, fixture, html } from '@open-wc/testing';
import { expectAccessible } from '../../testing/accessible.ts';
import { giveCamera, TableCamera } from '../../testing/camera.ts';
import { signedLot } from '../../testing/lot-fixture.ts';
import { shown, textOf } from '../../testing/portal-fixture.ts';
import { issuerSource, resultOf, scannerIn, statusOf } from '../../testing/scanner-fixture.ts';
import { waitUntil } from '../../testing/wait-until.ts';
import type { NongsanTraceScanner } from './trace-scanner.ts';

let camera: TableCamera;
let takeBack: () => void = () => undefined;

const press = async (scanner: NongsanTraceScanner, what = 'scan') => (await shown(scanner, `[part~=${what}]`)).click();

/** A scanner with its camera open, before a table without a code. */
async function live(): Promise<NongsanTraceScanner> {
  const scanner = await scannerIn(issuerSource([]));
  await press(scanner);
  await shown(scanner, 'video');
  await waitUntil(() => camera.isOn);
  return scanner;
}

/** The page seems to be hidden, or shown again. */
function hide(hidden: boolean): void {
  Object.defineProperty(document, 'hidden', { configurable: true, value: hidden });
  document.dispatchEvent(new Event('visibilitychange'));
  Reflect.deleteProperty(document, 'hidden');
}

beforeEach(() => {
  camera = new TableCamera();
  takeBack = giveCamera(camera.open);
});
afterEach(() => {
  camera.stop();
  takeBack();
});

describe('the camera', () => {
  it('is asked for by a press alone, the one on the back, without a microphone', async () => {
    const scanner = await scannerIn(issuerSource([]));
    await scanner.updateComplete;
    expect(camera.asked).to.deep.equal([]);
    await press(scanner);
    await shown(scanner, 'video');
    expect(camera.asked).to.have.length(1);
    expect(camera.asked[0]?.audio).to.equal(false);
    expect((camera.asked[0]?.video as MediaTrackConstraints).facingMode).to.equal('environment');
  });

  it('is the one that looks at the buyer where the page says so', async () => {
    const scanner = await scannerIn(issuerSource([]));
    scanner.facing = 'user';
    await press(scanner);
    await waitUntil(() => camera.asked.length === 1);
    expect((camera.asked[0]?.video as MediaTrackConstraints).facingMode).to.equal('user');
  });

  it('sees a signed code, and is off before its verdict is read', async () => {
    const { lot, issuers } = await signedLot();
    const scanner = await scannerIn(issuerSource(issuers, { lot: () => Promise.resolve(lot) }));
    await press(scanner);
    await shown(scanner, 'video');
    expect(scanner.shadowRoot?.activeElement?.matches('.stop')).to.equal(true);
    expect(statusOf(scanner)).to.contain('Đưa mã QR vào trong khung');
    camera.show(lot.link);
    expect(await resultOf(scanner, '.result .sentence')).to.contain('Chữ ký số đúng');
    expect(camera.isOn).to.equal(false);
    await waitUntil(() => scanner.shadowRoot?.activeElement?.matches('.result'));
  }).timeout(30_000);

  it('is opened again for another code', async () => {
    const scanner = await scannerIn(issuerSource([]));
    camera.show('https://khac.example/t/A');
    await press(scanner);
    await resultOf(scanner);
    camera.clear();
    await press(scanner, 'again');
    await shown(scanner, 'video');
    expect(camera.asked).to.have.length(2);
  }).timeout(30_000);

  it('is turned off by the button, and the focus goes back to the one that opens it', async () => {
    const scanner = await live();
    await press(scanner, 'stop');
    await shown(scanner, '[part~=scan]');
    expect(camera.isOn).to.equal(false);
    await waitUntil(() => scanner.shadowRoot?.activeElement?.matches('.scan'));
    expect(statusOf(scanner)).to.equal('Đã tắt máy ảnh.');
  });

  it('is turned off by Escape, which goes no further', async () => {
    const scanner = await live();
    const event = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
    let heard = 0;
    scanner.addEventListener('keydown', () => (heard += 1));
    (await shown(scanner, '.stop')).dispatchEvent(event);
    expect([event.defaultPrevented, heard, camera.isOn]).to.deep.equal([true, 0, false]);
    const idle = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, composed: true, cancelable: true });
    (await shown(scanner, '.scan')).dispatchEvent(idle);
    expect([idle.defaultPrevented, heard]).to.deep.equal([false, 1]);
  });

  it('is turned off when the page is hidden, and says so when it is seen again', async () => {
    const scanner = await live();
    hide(true);
    expect(camera.isOn).to.equal(false);
    hide(false);
    await shown(scanner, '[part~=scan]');
    expect(textOf(scanner, '.hint')).to.contain('Máy ảnh đã tắt vì bạn rời trang');
  });

  it('is turned off when the element leaves the page, also while the question is open', async () => {
    const scanner = await live();
    scanner.remove();
    expect(camera.isOn).to.equal(false);

    let answer: ((stream: MediaStream) => void) | undefined;
    takeBack();
    takeBack = giveCamera(() => new Promise((resolve) => (answer = resolve)));
    const other = await scannerIn(issuerSource([]));
    await press(other);
    await waitUntil(() => answer !== undefined);
    other.remove();
    answer?.(await camera.open({ video: true }));
    await waitUntil(() => !camera.isOn);
  });

  it('is opened once by two presses', async () => {
    const scanner = await scannerIn(issuerSource([]));
    const button = await shown(scanner, '[part~=scan]');
    button.click();
    await scanner.updateComplete;
    button.click();
    await shown(scanner, 'video');
    expect(camera.asked).to.have.length(1);
  });

  it('that is unplugged is told of', async () => {
    // Firefox hands events that a script makes to no listener of such a track.
    const unplugged = new EventTarget();
    const { open } = camera;
    takeBack();
    takeBack = giveCamera(async (constraints) => {
      const stream = await open(constraints);
      Object.assign(stream.getVideoTracks()[0] ?? {}, {
        addEventListener: unplugged.addEventListener.bind(unplugged),
      });
      return stream;
    });
    const scanner = await live();
    unplugged.dispatchEvent(new Event('ended'));
    expect((await shown(scanner, '[part=fault]')).textContent).to.contain('vừa bị ngắt');
  });

  it('has its light switched where it has one', async () => {
    const switched: unknown[] = [];
    const { open } = camera;
    takeBack();
    takeBack = giveCamera(async (constraints) => {
      const stream = await open(constraints);
      Object.assign(stream.getVideoTracks()[0] ?? {}, {
        getCapabilities: () => ({ torch: true }),
        applyConstraints: async (wanted: MediaTrackConstraints) => void switched.push(wanted.advanced),
      });
      return stream;
    });
    const scanner = await live();
    const torch = await shown(scanner, '.torch');
    expect(torch.getAttribute('aria-pressed')).to.equal('false');
    torch.click();
    await waitUntil(() => torch.getAttribute('aria-pressed') === 'true');
    torch.click();
    await waitUntil(() => torch.getAttribute('aria-pressed') === 'false');
    expect(switched).to.deep.equal([[{ torch: true }], [{ torch: false }]]);
    await expectAccessible(scanner);
  });

  it('has no button for a light that it has not', async () => {
    expect((await live()).shadowRoot?.querySelector('.torch')).to.equal(null);
  });
});

describe('where there is no camera', () => {
  const refusals = [
    ['NotAllowedError', /Máy ảnh đang bị chặn|Bạn chưa cho phép/],
    ['NotFoundError', /Không tìm thấy máy ảnh nào/],
    ['OverconstrainedError', /Không tìm thấy máy ảnh nào/],
    ['NotReadableError', /ứng dụng khác dùng/],
    ['SecurityError', /không cho phép dùng máy ảnh ở đây/],
    ['TypeError', /Không mở được máy ảnh/],
  ] as const;
  for (const [name, words] of refusals) {
    it(`${name} is told in words, and a picture is still a way`, async () => {
      takeBack();
      takeBack = giveCamera(() => Promise.reject(new DOMException('no', name)));
      const scanner = await scannerIn(issuerSource([]));
      await press(scanner);
      expect((await shown(scanner, '[part=fault]')).textContent).to.match(words);
      expect(textOf(scanner, '[part=fault]')).to.contain('chọn ảnh có mã');
      expect(scanner.shadowRoot?.querySelector('input[type=file]')).to.exist;
      expect(statusOf(scanner)).to.equal(textOf(scanner, '[part=fault]'));
      await expectAccessible(scanner);
    });
  }

  it('whoever closed the question is told to press again, and whoever refused where to allow it', async () => {
    for (const [state, words] of [
      ['prompt', 'Bạn chưa cho phép'],
      ['denied', 'Mở phần quyền của trang'],
    ] as const) {
      takeBack();
      takeBack = giveCamera(() => Promise.reject(new DOMException('no', 'NotAllowedError')));
      Object.defineProperty(navigator, 'permissions', {
        configurable: true,
        value: { query: async () => ({ state }) },
      });
      const scanner = await scannerIn(issuerSource([]));
      await press(scanner);
      expect((await shown(scanner, '[part=fault]')).textContent).to.contain(words);
      Reflect.deleteProperty(navigator, 'permissions');
    }
  });

  it('a WebView without any is no error, and the picture comes first', async () => {
    takeBack();
    takeBack = giveCamera(undefined);
    const scanner = await scannerIn(issuerSource([]));
    await press(scanner);
    expect((await shown(scanner, '[part=fault]')).textContent).to.contain('không cho trang dùng máy ảnh');
    expect(scanner.shadowRoot?.querySelector('.picture.primary')).to.exist;
  });

  it('a page without a secure connection is told so', async () => {
    const was = Object.getOwnPropertyDescriptor(window, 'isSecureContext')!;
    Object.defineProperty(window, 'isSecureContext', { configurable: true, value: false });
    const scanner = await scannerIn(issuerSource([]));
    await press(scanner);
    expect((await shown(scanner, '[part=fault]')).textContent).to.contain('(https)');
    Object.defineProperty(window, 'isSecureContext', was);
    expect(camera.asked).to.deep.equal([]);
  });
});

it('two scanners on a page each have a camera of their own', async () => {
  const place = await fixture(html`<div></div>`);
  const [one, other] = [await scannerIn(issuerSource([])), await scannerIn(issuerSource([]))];
  place.append(one.parentElement!, other.parentElement!);
  await press(one);
  await shown(one, 'video');
  expect(other.shadowRoot?.querySelector('video')).to.equal(null);
});
