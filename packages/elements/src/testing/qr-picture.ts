import { qrSegments } from '@nongsan/core/qr';
import qrcode from 'qrcode/lib/core/qrcode.js';

interface PictureOptions {
  /** Pixels of a module. */
  readonly module?: number;
  /** Of the whole picture; default the symbol with its quiet zone. */
  readonly width?: number;
  readonly height?: number;
  /** Degrees that the symbol is turned by. */
  readonly turned?: number;
  readonly dark?: string;
  readonly light?: string;
  readonly type?: 'image/png' | 'image/jpeg';
}

const quiet = 4;

/** Draws the symbol of a text in the middle of a canvas, as it would lie on a table. */
export function drawQr(canvas: HTMLCanvasElement, text: string, options: PictureOptions = {}): void {
  const { module = 6, turned = 0, dark = '#000', light = '#fff' } = options;
  const { modules } = qrcode.create([...qrSegments(text)], { errorCorrectionLevel: 'M' });
  const side = (modules.size + 2 * quiet) * module;
  const { width = side, height = side } = options;
  canvas.width = width;
  canvas.height = height;
  const pen = canvas.getContext('2d')!;
  pen.fillStyle = '#b9a58a';
  pen.fillRect(0, 0, width, height);
  pen.translate(width / 2, height / 2);
  pen.rotate((turned * Math.PI) / 180);
  pen.fillStyle = light;
  pen.fillRect(-side / 2, -side / 2, side, side);
  pen.fillStyle = dark;
  modules.data.forEach((isDark, index) => {
    const [x, y] = [index % modules.size, Math.floor(index / modules.size)];
    if (isDark) pen.fillRect((x + quiet) * module - side / 2, (y + quiet) * module - side / 2, module, module);
  });
}

/** A picture file with the symbol of a text, encoded by the browser. */
export async function qrPicture(text: string, options: PictureOptions = {}): Promise<File> {
  const canvas = document.createElement('canvas');
  drawQr(canvas, text, options);
  return fileOf(canvas, options.type);
}

/** A canvas as a picture file. */
export async function fileOf(canvas: HTMLCanvasElement, type = 'image/png'): Promise<File> {
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, type, 0.8));
  return new File([blob!], 'code', { type });
}
