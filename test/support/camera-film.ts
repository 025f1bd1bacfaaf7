import { writeFile } from 'node:fs/promises';
import { PNG } from 'pngjs';

const [width, height] = [640, 480];
/** A table that is not white, so that the quiet zone has an edge. */
const table = 150;

/**
 * Writes a short film of a picture lying before a camera, as Chromium's `--use-file-for-fake-video-capture` takes it:
 * YUV4MPEG2, 4:2:0. The picture is put into the middle, pixel for pixel.
 */
export async function filmPicture(png: Buffer, file: string): Promise<void> {
  const picture = PNG.sync.read(png);
  const luma = Buffer.alloc(width * height, table);
  const [left, top] = [Math.floor((width - picture.width) / 2), Math.floor((height - picture.height) / 2)];
  if (left < 0 || top < 0) throw new Error(`A picture of ${picture.width} × ${picture.height} does not fit`);
  for (let y = 0; y < picture.height; y += 1)
    for (let x = 0; x < picture.width; x += 1) {
      const at = (y * picture.width + x) * 4;
      const [red = 0, green = 0, blue = 0] = picture.data.subarray(at, at + 3);
      luma[(top + y) * width + left + x] = Math.round(0.299 * red + 0.587 * green + 0.114 * blue);
    }
  const frame = Buffer.concat([Buffer.from('FRAME\n'), luma, Buffer.alloc((width * height) / 2, 128)]);
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`);
  await writeFile(file, Buffer.concat([head, ...Array<Buffer>(10).fill(frame)]));
}
