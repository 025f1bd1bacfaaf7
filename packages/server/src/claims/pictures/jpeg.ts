import { ByteReader, fail, type CleanPicture } from './picture.ts';

const startOfImage = 0xd8;
const endOfImage = 0xd9;
const startOfScan = 0xda;
/** Baseline, extended and progressive frames with Huffman codes: what phones and browsers make and show. */
const frames = new Set([0xc0, 0xc1, 0xc2]);
/** Huffman codes, quantisation, restart interval. */
const tables = new Set([0xc4, 0xdb, 0xdd]);
/** Says how Adobe's programs have coded the colours; without it they show wrong. */
const adobe = 0xee;
const adobeLength = 14;

interface Segment {
  readonly marker: number;
  /** Where its length stands; the end of the image has none. */
  readonly head: number;
  readonly end: number;
}

/**
 * The frame, its tables and scans. Everything else is left out: EXIF with place and device, thumbnails, comments, and what
 * somebody has hung on behind the end.
 * @throws PictureError
 */
export function cleanJpeg(bytes: Uint8Array): CleanPicture {
  const reader = new ByteReader(bytes);
  if (reader.u16(0) !== 0xff00 + startOfImage) fail('it does not begin as a JPEG');
  const kept: Uint8Array[] = [Uint8Array.of(0xff, startOfImage)];
  let size: { readonly width: number; readonly height: number } | undefined;
  let scans = 0;
  for (let at = 2; ;) {
    const { marker, head, end } = segmentAt(reader, at);
    if (marker === endOfImage) break;
    if (frames.has(marker)) size = size === undefined ? sizeOf(reader, head) : fail('it has two frames');
    if (marker === startOfScan) scans += 1;
    if (isShown(marker, end - head)) kept.push(Uint8Array.of(0xff, marker), reader.slice(head, end));
    at = end;
  }
  if (size === undefined || scans === 0) return fail('it shows nothing');
  kept.push(Uint8Array.of(0xff, endOfImage));
  return { type: 'image/jpeg', ...size, bytes: Buffer.concat(kept) };
}

function segmentAt(reader: ByteReader, at: number): Segment {
  if (reader.u8(at) !== 0xff) fail('a marker is missing');
  let head = at + 1;
  while (reader.u8(head) === 0xff) head += 1;
  const marker = reader.u8(head++);
  if (marker === endOfImage) return { marker, head, end: head };
  if (marker < 0xc0 || (marker >= 0xd0 && marker <= startOfImage)) fail('a marker stands where none may');
  const length = reader.u16(head);
  if (length < 2) fail('a part is shorter than its length');
  const end = head + length;
  reader.slice(head, end);
  return { marker, head, end: marker === startOfScan ? endOfScan(reader, end) : end };
}

/** Coded data goes on until a marker that is neither a stuffed byte nor a restart. */
function endOfScan(reader: ByteReader, from: number): number {
  for (let at = from; ; at++) {
    at = reader.bytes.indexOf(0xff, at);
    if (at < 0) return fail('it ends too early');
    const next = reader.u8(at + 1);
    if (next !== 0 && (next < 0xd0 || next > 0xd7)) return at;
  }
}

function sizeOf(reader: ByteReader, head: number): { readonly width: number; readonly height: number } {
  const components = reader.u8(head + 7);
  if (reader.u8(head + 2) !== 8 || (components !== 1 && components !== 3)) fail('its colours are not those of a photo');
  return { height: reader.u16(head + 3), width: reader.u16(head + 5) };
}

/** Application data and comments are left out; what else there is no photo has. */
function isShown(marker: number, length: number): boolean {
  if (frames.has(marker) || tables.has(marker) || marker === startOfScan) return true;
  if (marker === adobe) return length === adobeLength;
  if ((marker >= 0xe0 && marker <= 0xef) || marker === 0xfe) return false;
  return fail('it has a part that no photo has');
}
