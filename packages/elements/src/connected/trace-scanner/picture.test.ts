import { expect } from '@open-wc/testing';
import { shown, textOf } from '../../testing/portal-fixture.ts';
import { fileOf, qrPicture } from '../../testing/qr-picture.ts';
import { choose, issuerSource, resultOf, scannerIn, statusOf } from '../../testing/scanner-fixture.ts';
import { waitUntil } from '../../testing/wait-until.ts';

const link =
  'https://nongsan-thainguyen.example/01/09520001000119/10/HD-CD-261104?7007=261104&17=271104&s=AZk3sVb0mQ2x7Jt4Yw8cLr1PnE5uHdGfTaXoKiBqSvCzR6MjUeWyNlIgDhF9AZk3sVb0mQ2x7Jt4Yw8cLr1PnE5u';

async function hostIn(file: File): Promise<string> {
  const scanner = await scannerIn(issuerSource([]));
  await choose(scanner, file);
  return resultOf(scanner, '[part=host]');
}

async function faultOf(file: File): Promise<string> {
  const scanner = await scannerIn(issuerSource([]));
  await choose(scanner, file);
  const fault = await shown(scanner, '[part=fault]');
  expect(statusOf(scanner)).to.equal(textOf(scanner, '[part=fault]'));
  expect(await shown(scanner, 'input[type=file]')).to.exist;
  return fault.textContent ?? '';
}

describe('a picture with a code', () => {
  const host = 'nongsan-thainguyen.example';

  for (const [name, options] of [
    ['as large as a photograph of today', { width: 4000, height: 3000, module: 20, type: 'image/jpeg' }],
    ['in which it is small', { width: 3000, height: 2000, module: 8 }],
    ['that is small itself', { module: 2 }],
    ['that is turned by a quarter', { width: 900, height: 700, turned: 90 }],
    ['that is held askew', { width: 900, height: 700, turned: 17 }],
    ['that is upside down', { turned: 180 }],
    ['in white on black', { dark: '#fff', light: '#000' }],
    ['in pale green on cream', { dark: '#4a7c59', light: '#fffdf0' }],
  ] as const) {
    it(`is read: ${name}`, async () => {
      expect(await hostIn(await qrPicture(link, options))).to.equal(host);
    }).timeout(30_000);
  }

  it('may be dropped', async () => {
    const scanner = await scannerIn(issuerSource([]));
    const given = new DataTransfer();
    given.items.add(await qrPicture(link));
    const base = await shown(scanner, '.base');
    const over = new DragEvent('dragover', { dataTransfer: given, bubbles: true, cancelable: true });
    base.dispatchEvent(over);
    expect(over.defaultPrevented).to.equal(true);
    const drop = new DragEvent('drop', { dataTransfer: given, bubbles: true, cancelable: true });
    base.dispatchEvent(drop);
    expect(drop.defaultPrevented).to.equal(true);
    expect(await resultOf(scanner, '[part=host]')).to.equal(host);
  });

  it('may be pasted, and so may the text of a code', async () => {
    const scanner = await scannerIn(issuerSource([]));
    const base = await shown(scanner, '.base');
    // Firefox lets no script say what is on the clipboard.
    const paste = (clipboardData: DataTransfer) =>
      base.dispatchEvent(Object.assign(new Event('paste', { bubbles: true }), { clipboardData }));
    const given = new DataTransfer();
    given.items.add(await qrPicture(link));
    paste(given);
    expect(await resultOf(scanner, '[part=host]')).to.equal(host);
    (await shown(scanner, '[part~=again]')).click();
    const text = new DataTransfer();
    text.setData('text/plain', ' https://khac.example/t/A ');
    await shown(scanner, '[part~=scan]');
    paste(text);
    expect(await resultOf(scanner, '[part=host]')).to.equal('khac.example');
  });
});

describe('a picture without a code', () => {
  it('says so, what to do, and offers another try', async () => {
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [800, 600];
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = '#7a5';
    pen.fillRect(100, 100, 300, 300);
    expect(await faultOf(await fileOf(canvas))).to.contain('Không thấy mã QR nào trong ảnh. Chọn ảnh');
  }).timeout(30_000);

  it('may be no picture at all', async () => {
    for (const file of [
      new File(['chữ'], 'a.txt', { type: 'text/plain' }),
      new File([], 'b.png', { type: 'image/png' }),
      new File(['\x89PNG\r\n'], 'c.png', { type: 'image/png' }),
    ])
      expect(await faultOf(file)).to.contain('Không mở được tệp này như một bức ảnh');
  });

  it('gives way to the next one at once', async () => {
    const scanner = await scannerIn(issuerSource([]));
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [3000, 3000];
    await choose(scanner, await fileOf(canvas));
    await choose(scanner, await qrPicture(link));
    expect(await resultOf(scanner, '[part=host]')).to.equal('nongsan-thainguyen.example');
    await waitUntil(() => scanner.shadowRoot?.querySelector('[part=fault]') === null);
  }).timeout(30_000);
});
