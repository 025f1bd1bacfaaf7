import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PostOffice } from '@nongsan/core/shipping';
import type * as z from 'zod/mini';
import { readPostOffices } from '../shipping/post-office-file.ts';
import { SampleError } from './sample-error.ts';
import {
  sampleKindsSchema,
  samplePicturesSchema,
  samplePortalsSchema,
  sampleStoreSchema,
  type SampleKind,
  type SampleKinds,
  type SamplePictures,
  type SamplePortals,
  type SampleStore,
} from './schema.ts';

/** The catalogue of the demonstration as its files say it, checked. */
export interface Sample {
  readonly portals: SamplePortals;
  readonly kinds: SampleKinds;
  readonly pictures: SamplePictures;
  /** By the portal's slug, in order of position. */
  readonly stores: ReadonlyMap<string, readonly SampleStore[]>;
  /** Made up, and marked so one by one. */
  readonly postOffices: readonly PostOffice[];
  /** Changes with any byte of the files. */
  readonly digest: string;
}

/** Where the files are, in the source tree and in the package. */
export const sampleFolder = fileURLToPath(new URL('../../sample/', import.meta.url));

/** @throws SampleError naming the file and the field that is wrong */
export async function readSample(folder = sampleFolder): Promise<Sample> {
  const digest = createHash('sha256');
  const read = async <T extends z.ZodMiniType>(name: string, schema: T): Promise<z.infer<T>> => {
    const text = await readFile(`${folder}${name}`, 'utf8');
    digest.update(name).update(text);
    return parse(name, text, schema);
  };
  const portals = await read('portals.json', samplePortalsSchema);
  const kinds = await read('kinds.json', sampleKindsSchema);
  const pictures = await read('pictures.json', samplePicturesSchema);
  const stores = new Map<string, SampleStore[]>();
  for (const { slug } of portals.portals) {
    const names = (await readdir(`${folder}stores/${slug}`)).filter((name) => name.endsWith('.json')).sort();
    const list: SampleStore[] = [];
    for (const name of names) list.push(await read(`stores/${slug}/${name}`, sampleStoreSchema));
    stores.set(
      slug,
      list.sort((a, b) => a.position - b.position),
    );
  }
  const offices = await readFile(`${folder}post-offices.csv`, 'utf8');
  digest.update(offices);
  const postOffices = await readPostOffices(offices);
  return { portals, kinds, pictures, stores, postOffices, digest: digest.digest('hex') };
}

function parse<T extends z.ZodMiniType>(name: string, text: string, schema: T): z.infer<T> {
  const result = schema.safeParse(JSON.parse(text));
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new SampleError(name, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is wrong'}`);
}

/** What is true of a product's kind. */
export function kindOf(sample: Sample, name: string): SampleKind {
  const kind = sample.kinds[name];
  if (kind === undefined) throw new SampleError('kinds.json', `has no kind "${name}"`);
  return kind;
}
