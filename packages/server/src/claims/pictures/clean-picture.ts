import { photoLimits } from '@nongsan/core/claim';
import { ProblemError } from '../../problems/index.ts';
import { cleanJpeg } from './jpeg.ts';
import { PictureError, type CleanPicture } from './picture.ts';
import { cleanPng } from './png.ts';
import { cleanWebp } from './webp.ts';

/** The first byte tells which it can be; what the sender says it is does not count. */
const formats: Readonly<Record<number, (bytes: Uint8Array) => CleanPicture>> = {
  0xff: cleanJpeg,
  0x89: cleanPng,
  0x52: cleanWebp,
};

/**
 * A picture by its content alone, made anew of what shows it. What is no picture, or more than one, does not come in.
 * @throws ProblemError `bad-picture`
 */
export function cleanPicture(bytes: Uint8Array): CleanPicture {
  const picture = read(bytes);
  const { height, width } = picture;
  const { side } = photoLimits;
  if (width < 1 || height < 1 || width > side || height > side) {
    throw new ProblemError('bad-picture', `A photo may have ${side} pixels a side, not ${width} × ${height}.`);
  }
  return picture;
}

function read(bytes: Uint8Array): CleanPicture {
  const clean = formats[bytes[0] ?? -1];
  if (clean === undefined) throw new ProblemError('bad-picture', 'This is neither JPEG nor PNG nor WebP.');
  try {
    return clean(bytes);
  } catch (cause) {
    if (!(cause instanceof PictureError)) throw cause;
    throw new ProblemError('bad-picture', `This picture cannot be taken: ${cause.message}.`, { cause });
  }
}
