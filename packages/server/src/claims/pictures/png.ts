import { crc32 } from 'node:zlib';
import { ByteReader, fail, type CleanPicture } from './picture.ts';

const pngSignature = '\x89PNG\r\n\x1a\n';
/** Head, palette, transparency, the picture itself, end. */
const shown = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);
const depths: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/**
 * The chunks that show it. Texts, times, EXIF and frames of moving pictures are left out, and what stands behind the end.
 * @throws PictureError
 */
export function cleanPng(bytes: Uint8Array): CleanPicture {
  const reader = new ByteReader(bytes);
  if (reader.text(0, 8) !== pngSignature) fail('it does not begin as a PNG');
  const kept: Uint8Array[] = [reader.slice(0, 8)];
  const size = sizeOf(reader);
  let pictures = 0;
  for (let at = 8, name = ''; name !== 'IEND';) {
    const end = at + 12 + reader.u32(at);
    name = reader.text(at + 4, 4);
    const chunk = reader.slice(at, end);
    if (reader.u32(end - 4) !== crc32(chunk.subarray(4, -4))) fail('a checksum is wrong');
    if (name === 'IHDR' && at !== 8) fail('it has two heads');
    if (name === 'IDAT') pictures += 1;
    if (shown.has(name)) kept.push(chunk);
    // A capital letter in front: whoever does not know the chunk cannot show the picture.
    else if (/^[A-Z]/.test(name)) fail('it has a part that no photo has');
    at = end;
  }
  if (pictures === 0) fail('it shows nothing');
  return { type: 'image/png', ...size, bytes: Buffer.concat(kept) };
}

function sizeOf(reader: ByteReader): { readonly width: number; readonly height: number } {
  if (reader.u32(8) !== 13 || reader.text(12, 4) !== 'IHDR') fail('its head is missing');
  const [depth, colours] = [reader.u8(24), reader.u8(25)];
  if (depths[colours]?.includes(depth) !== true) fail('it has colours that there are not');
  if (reader.u8(26) !== 0 || reader.u8(27) !== 0 || reader.u8(28) > 1) fail('it is packed in a way that there is not');
  return { width: reader.u32(16), height: reader.u32(20) };
}
