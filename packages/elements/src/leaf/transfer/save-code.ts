/** Side of the picture, in pixels at least: what banking applications read from a photo without doubt. */
const leastSide = 800;

/** Draws the symbol that is on the page once more, as a picture: black on white in every colour scheme. */
async function pictureOf(symbol: SVGSVGElement): Promise<Blob> {
  const modules = symbol.viewBox.baseVal.width;
  const scale = Math.ceil(leastSide / modules);
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = modules * scale;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('This browser draws no pictures');
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, canvas.width, canvas.height);
  pen.scale(scale, scale);
  pen.fillStyle = '#000';
  pen.fill(new Path2D(symbol.querySelector('.dark')?.getAttribute('d') ?? ''));
  const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (picture === null) throw new Error('The picture could not be made');
  return picture;
}

/** Long enough for a browser that asks where to; nothing else is ever read from the address. */
const kept = 60_000;

function download(picture: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), kept);
}

/**
 * Gives the buyer the code as a picture: a phone cannot scan its own screen, and banking applications read one from its
 * photos. On a phone the sheet opens that saves it there or hands it to the application; elsewhere it is a file.
 * @returns `shared` where the buyer saw for himself what became of it
 */
export async function saveCode(symbol: SVGSVGElement, name: string): Promise<'saved' | 'shared'> {
  const picture = await pictureOf(symbol);
  const files = [new File([picture], name, { type: picture.type })];
  if (matchMedia('(pointer: coarse)').matches && navigator.canShare?.({ files })) {
    const shared = await navigator.share({ files }).then(
      () => true,
      (cause: unknown) => cause instanceof DOMException && cause.name === 'AbortError',
    );
    if (shared) return 'shared';
  }
  download(picture, name);
  return 'saved';
}
