import { ByteReader, fail, type CleanPicture } from './picture.ts';

const alphaFlag = 0x10;
const animationFlag = 0x02;
/** Left out: colour profile, EXIF, XMP. */
const dropped = new Set(['ICCP', 'EXIF', 'XMP ']);

interface Chunk {
  readonly name: string;
  /** With its head and, where its length is odd, the zero behind it. */
  readonly whole: Uint8Array;
  readonly data: ByteReader;
}

/**
 * The picture with its transparency. Places, devices, profiles are left out, and what stands behind the end.
 * @throws PictureError
 */
export function cleanWebp(bytes: Uint8Array): CleanPicture {
  const reader = new ByteReader(bytes);
  if (reader.text(0, 4) !== 'RIFF' || reader.text(8, 4) !== 'WEBP') fail('it does not begin as a WebP');
  const kept: Uint8Array[] = [];
  let size: { readonly width: number; readonly height: number } | undefined;
  for (const chunk of chunksOf(reader, 8 + reader.u32(4, true))) {
    if (dropped.has(chunk.name)) continue;
    const picture = pictureSize(chunk);
    if (picture !== undefined) size = size === undefined ? picture : fail('it shows two pictures');
    else if (chunk.name === 'VP8X') requireStill(chunk, kept.length);
    else if (chunk.name !== 'ALPH') fail('it has a part that no photo has');
    kept.push(chunk.name === 'VP8X' ? withoutFlags(chunk) : chunk.whole);
  }
  if (size === undefined) return fail('it shows nothing');
  const body = Buffer.concat([Buffer.from('WEBP'), ...kept]);
  const head = Buffer.from('RIFF\0\0\0\0', 'latin1');
  head.writeUInt32LE(body.byteLength, 4);
  return { type: 'image/webp', ...size, bytes: Buffer.concat([head, body]) };
}

function* chunksOf(reader: ByteReader, end: number): Generator<Chunk> {
  reader.slice(0, end);
  for (let at = 12; at < end;) {
    const length = reader.u32(at + 4, true);
    const next = at + 8 + length + (length % 2);
    const name = reader.text(at, 4);
    yield { name, whole: reader.slice(at, next), data: new ByteReader(reader.slice(at + 8, at + 8 + length)) };
    at = next;
  }
}

function pictureSize({ name, data }: Chunk): { readonly width: number; readonly height: number } | undefined {
  if (name === 'VP8 ') {
    if (data.text(3, 3) !== '\x9d\x01\x2a') fail('its picture does not begin as one');
    return { width: data.u16(6, true) & 0x3fff, height: data.u16(8, true) & 0x3fff };
  }
  if (name !== 'VP8L') return undefined;
  if (data.u8(0) !== 0x2f) fail('its picture does not begin as one');
  const bits = data.u32(1, true);
  return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

function requireStill({ data }: Chunk, before: number): void {
  if (before > 0 || data.bytes.byteLength !== 10) fail('its head is not one');
  if ((data.u8(0) & animationFlag) !== 0) fail('it moves');
}

/** What it says is in it must be in it: of the flags only that of transparency stays. */
function withoutFlags({ whole }: Chunk): Uint8Array {
  const copy = Uint8Array.from(whole);
  copy[8] = (copy[8] ?? 0) & alphaFlag;
  return copy;
}
