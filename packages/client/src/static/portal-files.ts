import { problemError } from '../http/decode.ts';
import { connect, nameOf, type Connection, type Target } from '../http/connection.ts';
import { ask } from '../http/get.ts';
import { parseJson } from '../http/json.ts';
import { malformed } from '../http/malformed.ts';
import { parse, type Schema } from '../http/parse.ts';
import { withAbsoluteAddresses } from './absolute.ts';
import type { StaticSourceOptions } from './options.ts';
import { unlessAborted } from './unless-aborted.ts';

/** A file's content before the contract's schemas, and the name that messages give it. */
export interface FileContent<T> {
  readonly content: T;
  readonly where: string;
}

/**
 * The files of a portal. Each is fetched once, however many ask for it, and kept: a reader that leaves does not stop what
 * others wait for. One that did not come is asked for again by the next reader.
 */
export class PortalFiles {
  readonly #connection: Connection;
  readonly #base: URL;
  readonly #kept = new Map<string, Promise<unknown>>();

  constructor({ src, ...options }: StaticSourceOptions) {
    this.#base = new URL(src, typeof document === 'undefined' ? undefined : document.baseURI);
    this.#connection = connect({ ...options, api: new URL('.', this.#base).href, key: '' });
  }

  /** @throws SourceError, and the signal's reason when it is aborted */
  index<T>(schema: Schema<T>, signal: AbortSignal | undefined): Promise<FileContent<T>> {
    return this.#parsed(this.#base.href, this.#base.pathname.split('/').at(-1) ?? '', schema, signal);
  }

  /** @throws SourceError, and the signal's reason when it is aborted */
  file<T>(path: string, schema: Schema<T>, signal: AbortSignal | undefined): Promise<FileContent<T>> {
    return this.#parsed(new URL(path, this.#base).href, path, schema, signal);
  }

  async #parsed<T>(
    address: string,
    path: string,
    schema: Schema<T>,
    signal: AbortSignal | undefined,
  ): Promise<FileContent<T>> {
    const target: Target = { operation: `GET /${path}` };
    const where = nameOf(this.#connection, target);
    let content = this.#kept.get(address);
    if (content === undefined) {
      const asked = this.#read(address, target, where, schema);
      this.#kept.set(address, asked);
      asked.catch(() => this.#kept.delete(address));
      content = asked;
    }
    // An address is always read by the same schema: the caller's type is what was kept.
    return { content: (await unlessAborted(content, signal)) as T, where };
  }

  async #read<T>(address: string, target: Target, where: string, schema: Schema<T>): Promise<T> {
    const { status, text } = await ask(this.#connection, target, address);
    if (status < 200 || status > 299) throw await problemError(undefined, where, status);
    return parse(schema, withAbsoluteAddresses(await readJson(text, where), this.#base.href), where);
  }
}

/** Whatever type the host gives to `.json` files. A host without the file may answer with a page. */
async function readJson(text: string, where: string): Promise<unknown> {
  try {
    return await parseJson(text);
  } catch (error) {
    throw error instanceof SyntaxError ? malformed(where, 'not JSON') : error;
  }
}
