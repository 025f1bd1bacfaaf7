import { spawnSync } from 'node:child_process';
import jsqr from 'jsqr';
import { PNG } from 'pngjs';

/** What two decoders, neither of them ours, read in a screenshot. They are to agree. */
export interface QrReadings {
  /** `zbarimg` of Debian's zbar-tools: every QR symbol in the picture, in its own order. */
  readonly zbar: readonly string[];
  /** The jsQR package: the one symbol that it looks for. */
  readonly jsQr: string | undefined;
}

/** Reads the QR symbols of a PNG the way a phone does: from pixels alone. */
export function readQr(png: Buffer): QrReadings {
  return { zbar: readWithZbar(png), jsQr: readWithJsQr(png) };
}

function readWithZbar(png: Buffer): readonly string[] {
  const { status, stdout, stderr, error } = spawnSync(
    'zbarimg',
    ['--quiet', '--raw', '-Sdisable', '-Sqr.enable', 'png:-'],
    {
      input: png,
      encoding: 'utf8',
    },
  );
  if (error !== undefined) throw error;
  // 4 says that there is no symbol in the picture.
  if (status !== 0 && status !== 4) throw new Error(`zbarimg ended with ${status}: ${stderr}`);
  return stdout.split('\n').filter((line) => line !== '');
}

function readWithJsQr(png: Buffer): string | undefined {
  const { data, width, height } = PNG.sync.read(png);
  return jsqr.default(new Uint8ClampedArray(data), width, height)?.data;
}
