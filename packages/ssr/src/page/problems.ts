import type { ErrorCode, SourceError } from '@nongsan/core';
import type { PageTag } from './parse-page.ts';

/** Why a tag was left as it was, beside the codes of the portal's answers. */
export const problemCodes = ['no-portal', 'no-parameter', 'no-source'] as const;

/** A tag that was left as it was: what the page has inside it is shown, and the element does its work in the browser. */
export interface RenderProblem {
  readonly tag: string;
  readonly code: ErrorCode | (typeof problemCodes)[number];
  readonly message: string;
}

const sentences = {
  'no-portal': () => 'belongs to no portal of the page; put it inside one, or name one that is closed: portal="id"',
  'no-parameter': (what: string) => `needs the parameter ${what} of the page's address; give the address`,
  'no-source': () => 'has a portal without data; it needs api and key, or src',
} as const satisfies Record<(typeof problemCodes)[number], (what: string) => string>;

export function problemOf({ name }: PageTag, code: (typeof problemCodes)[number], what = ''): RenderProblem {
  return { tag: name, code, message: `<${name}> ${sentences[code](what)}` };
}

/** What a portal answered instead of what the tag is about. */
export function refusalOf({ name }: PageTag, reference: string, { code, message }: SourceError): RenderProblem {
  return { tag: name, code, message: `<${name}> "${reference}": ${message} (${code})` };
}
