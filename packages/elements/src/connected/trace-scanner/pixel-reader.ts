import jsqr from 'jsqr';
import type { CodeReader } from './code-reader.ts';

type Source = HTMLVideoElement | ImageBitmap;

/** A part of a picture, and how large to look at it. */
interface View {
  /** Of the middle square alone, where the frame on the screen is, or of everything. */
  readonly isMiddle: boolean;
  /** Longest side in pixels. A symbol is found best when its modules are three to ten pixels wide. */
  readonly side: number;
}

/** From a camera: mostly what is in the frame, now and then everything, never twice at the same size. */
const scenes: readonly View[] = [
  { isMiddle: true, side: 480 },
  { isMiddle: false, side: 800 },
  { isMiddle: true, side: 640 },
  { isMiddle: false, side: 560 },
  { isMiddle: true, side: 340 },
];

/** Of a picture: as photographs usually are first, then for a symbol that is small in it, or all there is. */
const pictures: readonly View[] = [1000, 1800, 600, 3000, 320].map((side) => ({ isMiddle: false, side }));

/** Decodes pixels with jsQR: plain JavaScript, without `eval` or WebAssembly, so that the strictest policy lets it run. */
export function pixelReader(): CodeReader {
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  return {
    ways: pictures.length,
    read: (source, attempt) => Promise.resolve(pen === null ? [] : decode(pen, source, attempt)),
  };
}

function decode(pen: CanvasRenderingContext2D, source: Source, attempt: number): readonly string[] {
  const isVideo = source instanceof HTMLVideoElement;
  const views = isVideo ? scenes : pictures;
  const view = views[attempt % views.length];
  const pixels = view && draw(pen, source, view);
  if (pixels === undefined) return [];
  // White on black costs as much again; what a camera sees is looked at many times.
  const inversionAttempts = isVideo && attempt % 4 !== 3 ? 'dontInvert' : 'attemptBoth';
  const found = jsqr.default(pixels.data, pixels.width, pixels.height, { inversionAttempts });
  return found === null || found.data === '' ? [] : [found.data];
}

function draw(pen: CanvasRenderingContext2D, source: Source, { isMiddle, side }: View) {
  const [fullWidth, fullHeight] =
    source instanceof HTMLVideoElement ? [source.videoWidth, source.videoHeight] : [source.width, source.height];
  if (fullWidth === 0 || fullHeight === 0) return undefined;
  const square = Math.min(fullWidth, fullHeight);
  const [width, height] = isMiddle ? [square, square] : [fullWidth, fullHeight];
  const scale = Math.min(1, side / Math.max(width, height));
  const [toWidth, toHeight] = [width, height].map((length) => Math.max(1, Math.round(length * scale))) as [
    number,
    number,
  ];
  const { canvas } = pen;
  [canvas.width, canvas.height] = [toWidth, toHeight];
  // What is transparent counts as paper.
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, toWidth, toHeight);
  pen.drawImage(source, (fullWidth - width) / 2, (fullHeight - height) / 2, width, height, 0, 0, toWidth, toHeight);
  return pen.getImageData(0, 0, toWidth, toHeight);
}
