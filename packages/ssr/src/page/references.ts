import type { PageTag } from './parse-page.ts';

/** Attributes that may name a parameter of the page's address instead (`?product`). */
const references = ['product', 'store', 'lot'];

export interface Resolved {
  readonly attributes: ReadonlyMap<string, string>;
  /** Parameters that were read, with their values. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Parameters that the address lacks. */
  readonly missing: readonly string[];
}

/** A tag's attributes with the parameters of the page's address filled in. */
export function resolveReferences({ attributes }: PageTag, url: URL | undefined): Resolved {
  const resolved = new Map(attributes);
  const parameters: Record<string, string> = {};
  const missing: string[] = [];
  for (const attribute of references) {
    const value = attributes.get(attribute) ?? '';
    if (!value.startsWith('?')) continue;
    const name = value.slice(1);
    const given = url?.searchParams.get(name) ?? '';
    if (given === '') missing.push(value);
    else parameters[name] = given;
    resolved.set(attribute, given);
  }
  return { attributes: resolved, parameters, missing };
}
