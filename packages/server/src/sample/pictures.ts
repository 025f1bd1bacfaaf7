import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PictureRecord } from '../repository/index.ts';
import { sampleFolder, type Sample } from './read.ts';
import { SampleError } from './sample-error.ts';

export type FindPicture = (name: string) => PictureRecord;

/**
 * Pictures by name. A path holds the first digits of its file's hash, `pictures/tea-bud.3f9a0c12.svg`, so that it may be
 * cached for ever: a redrawn picture has another address.
 */
export async function openPictures(
  { pictures }: Pick<Sample, 'pictures'>,
  folder = sampleFolder,
): Promise<FindPicture> {
  const records = new Map<string, PictureRecord>();
  for (const [name, { width, height, alt }] of Object.entries(pictures)) {
    const digest = createHash('sha256')
      .update(await readFile(`${folder}pictures/${name}.svg`))
      .digest('hex');
    const path = `pictures/${name}.${digest.slice(0, 8)}.svg`;
    records.set(name, { path, width, height, alt, kind: 'illustration' });
  }
  return (name) => {
    const record = records.get(name);
    if (record === undefined) throw new SampleError('pictures.json', `has no picture "${name}"`);
    return record;
  };
}
