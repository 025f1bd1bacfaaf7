/** Reads QR symbols in a picture. */
export interface CodeReader {
  /**
   * Texts of the symbols in it, none where there are none.
   * @param attempt how often this picture, or this scene, has been looked at before: each time in another way
   */
  read(source: HTMLVideoElement | ImageBitmap, attempt: number): Promise<readonly string[]>;
  /** Ways in which a picture that stands still is worth looking at. */
  readonly ways: number;
}

/** https://wicg.github.io/shape-detection-api, which no type of the DOM knows. */
interface Detector {
  detect(source: HTMLVideoElement | ImageBitmap): Promise<readonly { readonly rawValue: string }[]>;
}
interface DetectorClass {
  new (options: { readonly formats: readonly string[] }): Detector;
  getSupportedFormats(): Promise<readonly string[]>;
}

/** The decoder of ours. Its code comes when it is first needed. */
async function ownReader(): Promise<CodeReader> {
  const { pixelReader } = await import('./pixel-reader.ts');
  return pixelReader();
}

async function browserDetector(): Promise<Detector | undefined> {
  const { BarcodeDetector } = globalThis as { readonly BarcodeDetector?: DetectorClass };
  try {
    if (!(await BarcodeDetector?.getSupportedFormats())?.includes('qr_code')) return undefined;
    return BarcodeDetector && new BarcodeDetector({ formats: ['qr_code'] });
  } catch {
    return undefined; // there in name only
  }
}

/** The browser's own decoder, and ours where it has none or fails: on phones it is a service that may be missing. */
class BrowserReader implements CodeReader {
  readonly #detector: Detector;
  #own: CodeReader | undefined;

  constructor(detector: Detector) {
    this.#detector = detector;
  }

  get ways(): number {
    return this.#own?.ways ?? 1;
  }

  async read(source: HTMLVideoElement | ImageBitmap, attempt: number): Promise<readonly string[]> {
    if (this.#own === undefined) {
      try {
        return (await this.#detector.detect(source)).map(({ rawValue }) => rawValue);
      } catch {
        this.#own = await ownReader();
      }
    }
    return this.#own.read(source, attempt);
  }
}

/** The best reader of this browser; `undefined` where its code did not arrive. */
export async function loadReader(): Promise<CodeReader | undefined> {
  const detector = await browserDetector();
  if (detector !== undefined) return new BrowserReader(detector);
  return ownReader().catch(() => undefined);
}
