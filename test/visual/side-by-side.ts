import { PNG } from 'pngjs';

type Picture = ReturnType<(typeof PNG)['sync']['read']>;

const GAP = 8;

/** Before, after, and the after dimmed with what differs in red. */
export function sideBySide(
  before: Picture,
  after: Picture,
  places: readonly (readonly [number, number])[],
  square: number,
): Buffer {
  const width = before.width + 2 * after.width + 2 * GAP;
  const height = Math.max(before.height, after.height);
  const data = Buffer.alloc(width * height * 4, 200);
  const paste = ({ data: source, ...size }: Picture, left: number, dim: number) => {
    for (let y = 0; y < size.height; y += 1) {
      for (let x = 0; x < size.width; x += 1) {
        const [from, to] = [(y * size.width + x) * 4, (y * width + left + x) * 4];
        for (let c = 0; c < 3; c += 1) data[to + c] = 255 - (255 - (source[from + c] ?? 0)) * dim;
        data[to + 3] = 255;
      }
    }
  };
  const third = before.width + after.width + 2 * GAP;
  paste(before, 0, 1);
  paste(after, before.width + GAP, 1);
  paste(after, third, 0.25);
  for (const [left, top] of places) {
    for (let y = top; y < Math.min(top + square, after.height); y += 1) {
      for (let x = left; x < Math.min(left + square, after.width); x += 1) {
        data.set([220, 0, 0, 255], (y * width + third + x) * 4);
      }
    }
  }
  return PNG.sync.write({ width, height, data });
}
