// POSIX.1-1988 "ustar" headers: 512 bytes of text fields. Chosen so that a backup can be opened without this program.

export const blockSize = 512;

export interface TarHeader {
  readonly name: string;
  readonly size: number;
}

/** Zeros that fill an entry's last block. */
export const paddingOf = (size: number): number => (blockSize - (size % blockSize)) % blockSize;

/** @throws RangeError when the name does not fit: table names do */
export function encodeHeader({ name, size }: TarHeader, modified: Date): Buffer {
  const header = Buffer.alloc(blockSize);
  if (Buffer.byteLength(name) > 100) throw new RangeError(`${name} is too long for an entry`);
  const octal = (value: number, digits: number) => value.toString(8).padStart(digits, '0');
  header.write(name, 0);
  // Readable by the owner only, also when it is unpacked.
  header.write(octal(0o600, 7), 100);
  header.write(octal(0, 7), 108);
  header.write(octal(0, 7), 116);
  header.write(octal(size, 11), 124);
  header.write(octal(Math.floor(modified.getTime() / 1000), 11), 136);
  header.write('0', 156);
  header.write('ustar\u000000', 257, 'latin1');
  header.write(`${octal(checksumOf(header), 6)}\0 `, 148, 'latin1');
  return header;
}

/** @returns undefined for a block of zeros, which ends an archive; `damaged` for what is no header */
export function decodeHeader(block: Buffer): TarHeader | 'damaged' | undefined {
  if (block.every((byte) => byte === 0)) return undefined;
  const text = (from: number, length: number) => block.toString('utf8', from, from + length).replace(/\0.*$/s, '');
  const [checksum, size] = [Number.parseInt(text(148, 8), 8), Number.parseInt(text(124, 12), 8)];
  if (checksum !== checksumOf(block) || !Number.isSafeInteger(size)) return 'damaged';
  return { name: text(0, 100), size };
}

/** The sum of all bytes, with the checksum's own field as spaces. */
function checksumOf(block: Buffer): number {
  let sum = 8 * 0x20;
  for (const [index, byte] of block.entries()) if (index < 148 || index >= 156) sum += byte;
  return sum;
}
