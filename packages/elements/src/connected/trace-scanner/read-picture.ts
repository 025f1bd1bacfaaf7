import type { CodeReader } from './code-reader.ts';
import { pause } from './pause.ts';

export type PictureFault = 'notPicture' | 'noCode';

/** Texts of the symbols in a picture that a person chose. It is looked at here, whatever its size, and sent nowhere. */
export async function readPicture(
  file: Blob,
  reader: CodeReader,
  signal: AbortSignal,
): Promise<readonly string[] | PictureFault> {
  let picture: ImageBitmap;
  try {
    // Not by an `<img>`: a page's policy need not allow `blob:`.
    picture = await createImageBitmap(file);
  } catch {
    return 'notPicture';
  }
  try {
    for (let attempt = 0; attempt < reader.ways; attempt += 1) {
      const texts = await reader.read(picture, attempt);
      if (texts.length > 0 || signal.aborted) return texts;
      await pause(0, signal);
    }
    return 'noCode';
  } finally {
    picture.close();
  }
}
