import { spawnSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ImageData } from '@napi-rs/canvas';
import jsqr from 'jsqr';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';

/** Reads every symbol of several pictures in one process of Debian's `zbarimg`, in its own order. */
export async function readWithZbar(pictures: readonly Buffer[], folder: string): Promise<readonly string[]> {
  const files = pictures.map((_, index) => join(folder, `${index}.png`));
  await Promise.all(pictures.map((picture, index) => writeFile(files[index] ?? '', picture)));
  const { status, stdout, stderr, error } = spawnSync(
    'zbarimg',
    ['--quiet', '--raw', '-Sdisable', '-Sqr.enable', ...files],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  if (error !== undefined) throw error;
  // 4 says that one of the pictures has no symbol.
  if (status !== 0 && status !== 4) throw new Error(`zbarimg ended with ${status}: ${stderr}`);
  return stdout.split('\n').filter((line) => line !== '');
}

export const readWithJsQr = ({ data, width, height }: ImageData): string | undefined =>
  jsqr.default(new Uint8ClampedArray(data), width, height)?.data;

/** ZXing in C++ as WebAssembly; the bytes are given, or it would ask a foreign host for them. */
export async function loadZxing(): Promise<(image: ImageData) => Promise<readonly string[]>> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
  await prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer }, fireImmediately: true });
  return async ({ data, width, height }) => {
    const image = { data: new Uint8ClampedArray(data), width, height, colorSpace: 'srgb' as const };
    const found = await readBarcodes(image, { formats: ['QRCode'] });
    return found.map(({ text }) => text);
  };
}
