import { SourceError, type ErrorCode, type Result } from '@nongsan/core';
import {
  staticDirectorySchema,
  staticFileSchema,
  staticIndexSchema,
  staticSearchSchema,
  type StaticDirectory,
  type StaticFile,
  type StaticIndex,
} from '@nongsan/core/static-files';
import { malformed } from '../http/malformed.ts';
import { parse, type Schema } from '../http/parse.ts';
import { failed } from '../http/results.ts';
import type { FileContent, PortalFiles } from './portal-files.ts';

/** A kind of resource that files hold. */
export interface Kind<T> {
  readonly list: keyof StaticFile;
  /** The field that names one. */
  readonly name: 'id' | 'variant';
  readonly schema: Schema<T>;
  readonly unknown: ErrorCode;
}

/** Where something is: its file, and what it is called there. */
export interface Location {
  readonly file: number;
  readonly name: string;
}

export interface Catalogue extends FileContent<StaticIndex> {
  readonly stores: ReadonlyMap<string, Location & { readonly index: number }>;
  readonly products: ReadonlyMap<string, Location>;
}

interface Directory {
  readonly variants: ReadonlyMap<string, Location>;
  readonly lots: ReadonlyMap<string, Location>;
}

type Signal = AbortSignal | undefined;

/** Finds things in the files of a portal, and parses each alone. */
export class Library {
  readonly #files: PortalFiles;
  readonly #catalogues = new WeakMap<StaticIndex, Catalogue>();
  readonly #directories = new WeakMap<StaticDirectory, Directory>();
  /** Variants of the files that were read: a page asks for the stock of what it has just shown. */
  readonly #variants = new Map<string, Location>();

  constructor(files: PortalFiles) {
    this.#files = files;
  }

  async catalogue(signal: Signal): Promise<Catalogue> {
    const read = await this.#files.index(staticIndexSchema, signal);
    const known = this.#catalogues.get(read.content);
    if (known !== undefined) return known;
    const catalogue = {
      ...read,
      stores: locations(read.content.stores, (_, index) => ({ index })),
      products: locations(read.content.products, () => ({})),
    };
    this.#catalogues.set(read.content, catalogue);
    return catalogue;
  }

  /** Where variants and lots are that nothing read so far has told of. */
  async directory(signal: Signal): Promise<Directory> {
    const { content } = await this.catalogue(signal);
    const read = (await this.#files.file(content.directory, staticDirectorySchema, signal)).content;
    const known = this.#directories.get(read) ?? {
      variants: locations(read.variants, () => ({})),
      lots: locations(read.lots, () => ({})),
    };
    this.#directories.set(read, known);
    return known;
  }

  /** The texts that a search looks through, in the order of the products. */
  async texts(signal: Signal): Promise<readonly string[]> {
    const { content, where } = await this.catalogue(signal);
    const { texts } = (await this.#files.file(content.search, staticSearchSchema, signal)).content;
    if (texts.length === content.products.length) return texts;
    throw malformed(where, `${content.products.length} products, but ${texts.length} texts to search`);
  }

  /** Where a variant's stock is told: in a file that was read already, or else where the directory says. */
  async locateVariant(variant: string, signal: Signal): Promise<Location | undefined> {
    return this.#variants.get(variant) ?? (await this.directory(signal)).variants.get(variant);
  }

  /** Many at once; each fails alone. Keys of the answer are the refs asked. */
  async many<T>(
    kind: Kind<T>,
    refs: readonly string[],
    locate: (ref: string) => Promise<Location | undefined> | Location | undefined,
    signal: Signal,
  ): Promise<Map<string, Result<T>>> {
    const one = async (ref: string): Promise<[string, Result<T>]> => [
      ref,
      await this.#result(kind, ref, locate, signal),
    ];
    return new Map(await Promise.all([...new Set(refs)].map(one)));
  }

  /** @throws SourceError, and the signal's reason when it is aborted */
  async one<T>(kind: Kind<T>, { file, name }: Location, signal: Signal): Promise<T> {
    const { content, where: from } = await this.catalogue(signal);
    const path = content.files[file];
    if (path === undefined) throw malformed(from, `files[${file}]: not there, though ${JSON.stringify(name)} is in it`);
    const { content: held, where } = await this.#files.file(path, staticFileSchema, signal);
    this.#remember(held, file);
    const items = held[kind.list] ?? [];
    const at = items.findIndex((item) => fieldsOf(item)[kind.name] === name);
    if (at < 0) throw malformed(where, `${kind.list}: nothing about ${JSON.stringify(name)}`);
    const item = kind.list === 'availability' ? { checkedAt: content.exportedAt, ...fieldsOf(items[at]) } : items[at];
    return parse(kind.schema, item, where, `${kind.list}[${at}]`);
  }

  async #result<T>(
    kind: Kind<T>,
    ref: string,
    locate: (ref: string) => Promise<Location | undefined> | Location | undefined,
    signal: Signal,
  ): Promise<Result<T>> {
    try {
      const location = await locate(ref);
      if (location !== undefined) return { ok: true, value: await this.one(kind, location, signal) };
      return failed(
        new SourceError(kind.unknown, `The files of this portal hold nothing called ${JSON.stringify(ref)}.`),
      );
    } catch (error) {
      if (error instanceof SourceError && !signal?.aborted) return failed(error);
      throw error;
    }
  }

  #remember({ availability = [] }: StaticFile, file: number): void {
    for (const item of availability) {
      const { variant } = fieldsOf(item);
      if (typeof variant === 'string') this.#variants.set(variant, { file, name: variant });
    }
  }
}

const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

function locations<Entry extends { readonly file: number; readonly refs: readonly string[] }, More>(
  entries: readonly Entry[],
  more: (entry: Entry, index: number) => More,
): Map<string, Location & More> {
  return new Map(
    entries.flatMap((entry, index) => {
      const [name = ''] = entry.refs;
      return entry.refs.map((ref) => [ref, { file: entry.file, name, ...more(entry, index) }] as const);
    }),
  );
}
