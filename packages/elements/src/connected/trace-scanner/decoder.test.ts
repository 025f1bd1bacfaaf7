import { expect } from '@open-wc/testing';
import { giveCamera, TableCamera } from '../../testing/camera.ts';
import { shown } from '../../testing/portal-fixture.ts';
import { issuerSource, resultOf, scannerIn } from '../../testing/scanner-fixture.ts';
import type { NongsanTraceScanner } from './trace-scanner.ts';

let camera: TableCamera;
let takeBack: () => void = () => undefined;

const press = async (scanner: NongsanTraceScanner) => (await shown(scanner, '[part~=scan]')).click();

beforeEach(() => {
  camera = new TableCamera();
  takeBack = giveCamera(camera.open);
});
afterEach(() => {
  camera.stop();
  takeBack();
});

/** Gives the page a decoder of the browser's, of which test browsers have none. */
function giveDetector(formats: readonly string[], read: () => readonly string[]): void {
  class BarcodeDetector {
    static getSupportedFormats(): Promise<readonly string[]> {
      return Promise.resolve(formats);
    }
    detect(): Promise<readonly object[]> {
      return new Promise((resolve) => resolve(read().map((rawValue) => ({ rawValue }))));
    }
  }
  Object.assign(window, { BarcodeDetector });
}

describe('the decoder', () => {
  const nativeWas = Object.getOwnPropertyDescriptor(window, 'BarcodeDetector');
  afterEach(() => {
    if (nativeWas === undefined) Reflect.deleteProperty(window, 'BarcodeDetector');
    else Object.defineProperty(window, 'BarcodeDetector', nativeWas);
  });

  const own = () =>
    performance.getEntriesByType('resource').filter(({ name }) => /pixel-reader|jsqr/i.test(name)).length;

  it('of the browser is used where it reads QR codes', async () => {
    giveDetector(['ean_13', 'qr_code'], () => ['chữ', 'https://khac.example/t/A']);
    performance.clearResourceTimings();
    const scanner = await scannerIn(issuerSource([]));
    await press(scanner);
    // Of two codes the one that has the form of a lot's.
    expect(await resultOf(scanner, '[part=host]')).to.equal('khac.example');
    expect(own()).to.equal(0);
  });

  it('is ours where the browser’s knows no QR codes, or fails when it is asked', async () => {
    for (const [formats, fails] of [
      [['ean_13'], false],
      [['qr_code'], true],
    ] as const) {
      giveDetector(formats, () => {
        if (fails) throw new DOMException('no service', 'NotSupportedError');
        return ['wrong'];
      });
      camera.show('https://khac.example/t/A');
      const scanner = await scannerIn(issuerSource([]));
      await press(scanner);
      expect(await resultOf(scanner, '[part=host]')).to.equal('khac.example');
    }
  }).timeout(30_000);
});
