import { crc32 } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { smallJpeg, smallPicture, smallPictures, type SmallPicture } from '../../testing/pictures.ts';
import { cleanPicture } from './clean-picture.ts';

const types: Readonly<Record<SmallPicture, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  transparentWebp: 'image/webp',
  losslessWebp: 'image/webp',
};
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const bytesOf = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const codeOf = (bytes: Uint8Array) => {
  try {
    return cleanPicture(bytes).type;
  } catch (error) {
    return (error as { readonly code?: string }).code ?? error;
  }
};

/** A JPEG's part with what it holds. */
const part = (marker: number, data: string) =>
  `\xff${String.fromCharCode(marker, (data.length + 2) >> 8, (data.length + 2) & 255)}${data}`;
const withPart = (marker: number, data: string) => {
  const text = latin(smallPicture('jpeg'));
  return bytesOf(`${text.slice(0, 2)}${part(marker, data)}${text.slice(2)}`);
};
/** A PNG's chunk. */
const chunk = (name: string, data: string) => {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(Buffer.from(name + data, 'latin1')));
  return `${latin(head)}${name}${data}${latin(sum)}`;
};
const withChunk = (name: string, data: string) => {
  const text = latin(smallPicture('png'));
  return bytesOf(`${text.slice(0, 33)}${chunk(name, data)}${text.slice(33)}`);
};

describe('a picture', () => {
  it.each(smallPictures)('%s is read by its content', (name) => {
    expect(cleanPicture(smallPicture(name))).toMatchObject({ type: types[name], width: 12, height: 8 });
  });
  it.each(smallPictures)('%s that was cleaned is as it is when it is cleaned again', (name) => {
    const { bytes } = cleanPicture(smallPicture(name));
    expect(latin(cleanPicture(bytes).bytes)).toBe(latin(bytes));
    expect(latin(bytes)).not.toMatch(/ICC|Google|RGB XYZ/);
  });
  it.each(smallPictures)('%s loses what somebody has hung on behind its end', (name) => {
    const hung = Uint8Array.from([...smallPicture(name), ...bytesOf('<script>alert(1)</script>PK\x03\x04')]);
    expect(latin(cleanPicture(hung).bytes)).toBe(latin(cleanPicture(smallPicture(name)).bytes));
  });
  it.each(smallPictures)('%s that is cut off anywhere is none', (name) => {
    const whole = smallPicture(name);
    const needed = whole.byteLength;
    const cuts = Array.from({ length: needed }, (_, length) => codeOf(whole.slice(0, length)));
    expect(new Set(cuts)).toEqual(new Set(['bad-picture']));
  });
  it.each(smallPictures)('%s with any one byte changed is a picture or refused, never an accident', (name) => {
    const whole = smallPicture(name);
    const codes = Array.from(whole, (byte, at) => codeOf(whole.with(at, byte ^ 0xff)));
    expect(codes.filter((code) => code !== 'bad-picture' && code !== types[name])).toEqual([]);
  });
});

describe('a photo of a telephone', () => {
  it('does not tell where it was taken, with what, and what was written to it', () => {
    const told = `${part(0xe1, 'Exif\0\0 GPS 21.59,105.84 Máy của ai')}${part(0xfe, '<?php system(1) ?>')}`;
    const text = latin(smallPicture('jpeg'));
    const { bytes } = cleanPicture(bytesOf(`${text.slice(0, 2)}${told}${text.slice(2)}`));
    expect(latin(bytes)).toBe(latin(cleanPicture(smallPicture('jpeg')).bytes));
  });
  it('keeps how Adobe’s programs coded its colours', () => {
    const adobe = part(0xee, 'Adobe\0\x64\0\0\0\0\x01');
    expect(latin(cleanPicture(withPart(0xee, 'Adobe\0\x64\0\0\0\0\x01')).bytes)).toContain(adobe);
    expect(latin(cleanPicture(withPart(0xee, 'Adobe with more')).bytes)).not.toContain('Adobe');
  });
  it.each([
    ['of a kind that no browser shows', () => bytesOf(latin(smallPicture('jpeg')).replace('\xff\xc0', '\xff\xc9'))],
    ['with a part that no photo has', () => withPart(0xdc, '\0\x01')],
    [
      'in a picture of more than 4,096 pixels',
      () => bytesOf(latin(smallJpeg()).replace('\x08\0\x08\0\x0c\x03', '\x08\x10\x01\0\x0c\x03')),
    ],
    ['of no height', () => bytesOf(latin(smallJpeg()).replace('\x08\0\x08\0\x0c\x03', '\x08\0\0\0\x0c\x03'))],
    ['twice in one', () => bytesOf(latin(smallJpeg()).slice(0, -2) + latin(smallJpeg()).slice(2))],
  ])('is not taken %s', (_, make) => {
    expect(codeOf(make())).toBe('bad-picture');
  });
});

describe('a PNG', () => {
  it('loses its texts', () => {
    const { bytes } = cleanPicture(withChunk('tEXt', 'Comment\0Nhà ai'));
    expect(latin(bytes)).toBe(latin(cleanPicture(smallPicture('png')).bytes));
  });
  it('stands still', () => {
    expect(latin(cleanPicture(withChunk('acTL', '\0\0\0\x02\0\0\0\0')).bytes)).not.toContain('acTL');
  });
  it.each([
    ['with a chunk that it cannot be shown without', () => withChunk('ABCD', '')],
    ['with two heads', () => withChunk('IHDR', latin(smallPicture('png')).slice(16, 29))],
    ['with a wrong checksum', () => smallPicture('png').with(30, 0)],
    ['without a picture', () => bytesOf(`${latin(smallPicture('png')).slice(0, 33)}${chunk('IEND', '')}`)],
  ])('is not taken %s', (_, make) => {
    expect(codeOf(make())).toBe('bad-picture');
  });
});

describe('a WebP', () => {
  it('that moves is not taken', () => {
    const bytes = smallPicture('webp');
    expect(codeOf(bytes.with(20, (bytes[20] ?? 0) | 2))).toBe('bad-picture');
  });
  it('says of itself only what is in it', () => {
    expect(cleanPicture(smallPicture('webp')).bytes[20]).toBe(0);
    expect(cleanPicture(smallPicture('transparentWebp')).bytes[20]).toBe(0x10);
  });
});

describe('no picture', () => {
  it.each([
    ['', 'nothing'],
    ['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>', 'SVG'],
    ['<!doctype html><script>alert(1)</script>', 'HTML'],
    ['#!/bin/sh\nrm -rf /', 'a program'],
    ['<?php system($_GET[0]);', 'PHP'],
    ['MZ\x90\0', 'a Windows program'],
    ['GIF89a\x01\0\x01\0', 'GIF'],
    ['PK\x03\x04', 'an archive'],
    ['%PDF-1.7', 'PDF'],
    ['\xff\xd8\xff', 'a beginning of JPEG'],
    ['\xff\xd8<?php ?>', 'a JPEG in name'],
    ['RIFF\x04\0\0\0WAVE', 'sound'],
  ])('is %j: %s', (text) => {
    expect(codeOf(bytesOf(text))).toBe('bad-picture');
  });
});
