/** When two pictures of the same thing count as the same. */
import type { PNG } from 'pngjs';

type Picture = ReturnType<(typeof PNG)['sync']['read']>;

/** A rectangle on a picture, rounded: left, top, width, height. */
export type Box = readonly [x: number, y: number, width: number, height: number];
export type Boxes = Readonly<Record<string, Box>>;

/** What may differ. */
export interface Tolerance {
  /** Pixels of width and height of the picture, and of place and size of every box in it. */
  readonly pixels: number;
  /** Difference of a colour channel, of 255, from which a point counts as another one. */
  readonly colour: number;
  /** Share of points that may be other ones. */
  readonly share: number;
  /** Side of the squares whose mean is compared: what is drawn half a pixel further is the same in the mean. */
  readonly square: number;
}

/** The browser and fonts of the baseline: the same picture, but for the edge of a letter. */
export const strict: Tolerance = { pixels: 0, colour: 32, share: 0.0002, square: 1 };

/**
 * Another build of the browser or of a font: letters may be drawn otherwise and be a little wider, but a box that is larger
 * or elsewhere by more than this, or an area of another colour, is a change of ours.
 */
export const wide: Tolerance = { pixels: 3, colour: 48, share: 0.02, square: 8 };

/** Mean of a channel in the square at a place, or in what of it lies on the picture. */
function mean({ data, width, height }: Picture, left: number, top: number, side: number, channel: number): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + side, height); y += 1) {
    for (let x = left; x < Math.min(left + side, width); x += 1) {
      sum += data[(y * width + x) * 4 + channel] ?? 0;
      count += 1;
    }
  }
  return count === 0 ? 0 : sum / count;
}

const CHANNELS = [0, 1, 2] as const;

/** Places, in squares, at which the pictures differ. What one has and the other has not, differs. */
function differing(a: Picture, b: Picture, { colour, square }: Tolerance): [number, number][] {
  const found: [number, number][] = [];
  const [width, height] = [Math.min(a.width, b.width), Math.min(a.height, b.height)];
  for (let y = 0; y < height; y += square) {
    for (let x = 0; x < width; x += square) {
      const isOther = CHANNELS.some((c) => Math.abs(mean(a, x, y, square, c) - mean(b, x, y, square, c)) > colour);
      if (isOther) found.push([x, y]);
    }
  }
  return found;
}

/** What is elsewhere or has another size, in words. */
export function movedBoxes(before: Boxes, after: Boxes, tolerance: number): readonly string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.flatMap((name) => {
    const [old, now] = [before[name], after[name]];
    if (old === undefined) return [`${name} is new`];
    if (now === undefined) return [`${name} is gone`];
    // What is not drawn has no place.
    if ([old, now].every(([, , width, height]) => width === 0 && height === 0)) return [];
    const hasMoved = old.some((value, index) => Math.abs(value - (now[index] ?? 0)) > tolerance);
    return hasMoved ? [`${name} was ${old.join(' ')} and is ${now.join(' ')}`] : [];
  });
}

export interface Verdict {
  /** Why the picture is another one, in words; undefined when it is the same. */
  readonly reason?: string;
  /** Left upper corners of what differs. */
  readonly places: readonly (readonly [number, number])[];
}

export function compare(before: Picture, after: Picture, tolerance: Tolerance): Verdict {
  const grown = Math.max(Math.abs(before.width - after.width), Math.abs(before.height - after.height));
  const places = before.data.equals(after.data) ? [] : differing(before, after, tolerance);
  if (grown > tolerance.pixels) {
    const size = ({ width, height }: Picture) => `${width} × ${height}`;
    return { reason: `was ${size(before)} and is ${size(after)} px`, places };
  }
  const squares = (before.width * before.height) / tolerance.square ** 2;
  // A handful is the edge of a letter, however small the picture.
  const allowed = Math.max(tolerance.share * squares, 6);
  if (places.length <= allowed) return { places };
  return { reason: `${places.length} of ${Math.round(squares)} places have another colour`, places };
}
