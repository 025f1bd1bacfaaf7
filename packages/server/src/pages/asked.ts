import type { Context } from 'hono';
import { accepts } from 'hono/accepts';
import { parseAccept } from 'hono/utils/accept';
import type { AppEnv } from '../middleware/index.ts';
import { linkTypeOf, type LinkType } from './linkset.ts';

/** Parameters that speak to this resolver; what is signed has none of them. */
const own = /^(?:lang|portal|linkType)=/;

/**
 * Path and query as they were asked, byte for byte: what is signed is what is in them. Without our own parameters.
 */
export function pathAsAsked(c: Context): string {
  const path = c.req.url.slice(new URL(c.req.url).origin.length);
  const [before = '', query] = path.split('?', 2);
  const kept = (query ?? '').split('&').filter((part) => part !== '' && !own.test(part));
  return kept.length === 0 ? before : `${before}?${kept.join('&')}`;
}

/** Our own parameters alone, as they were asked. */
export function ownParameters(c: Context): readonly string[] {
  return new URL(c.req.url).search
    .slice(1)
    .split('&')
    .filter((part) => own.test(part));
}

export const withParameters = (address: string, parameters: readonly string[]): string => {
  const [before = '', ...fragment] = address.split('#');
  const query = parameters.length === 0 ? '' : `${before.includes('?') ? '&' : '?'}${parameters.join('&')}`;
  return [before + query, ...fragment].join('#');
};

/**
 * What a redirect hands on: everything that was asked, as the resolver standard wants, but the signature of a label. Another
 * site has no use for it, and WordPress, of which many portals are made, takes `s` for a search.
 */
export function handedOn(pathAndQuery: string): readonly string[] {
  const [, query = ''] = pathAndQuery.split('?', 2);
  return query.split('&').filter((part) => part !== '' && !/^(?:s|8030)=/.test(part));
}

export type Form = 'page' | 'json' | 'linkset' | 'json-ld';

const forms = {
  'text/html': 'page',
  'application/json': 'json',
  'application/linkset+json': 'linkset',
  'application/ld+json': 'json-ld',
} as const satisfies Record<string, Form>;

/** What one request asks for. */
export interface Asked {
  readonly c: Context<AppEnv>;
  readonly form: Form;
  /** Path and query, as they are judged. */
  readonly path: string;
}

/** How the answer is wanted. `?linkType=all` is what requests said before `linkset`. */
export function formOf(c: Context): Form {
  const types = Object.keys(forms) as (keyof typeof forms)[];
  const accepted = forms[accepts(c, { header: 'Accept', supports: types, default: 'text/html' }) as keyof typeof forms];
  const asked = c.req.query('linkType');
  if (asked !== 'all' && asked !== 'linkset') return accepted;
  return accepted === 'json-ld' ? accepted : 'linkset';
}

/** The type of link that is asked for, where we know it. */
export const linkTypeAsked = (c: Context): LinkType | undefined => linkTypeOf(c.req.query('linkType') ?? '');

/** Media types that a request names, the most wanted first. */
export const typesAccepted = (c: Context): readonly string[] =>
  parseAccept(c.req.header('accept') ?? '')
    .filter(({ q }) => q > 0)
    .sort((a, b) => b.q - a.q)
    .map(({ type }) => type.toLowerCase());
