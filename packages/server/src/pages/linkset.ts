import { localeOrder } from './page-locale.ts';
import type { PageLocale } from './words.ts';

/** Types of the GS1 Web Vocabulary that a lot of ours can have a link of. */
const linkTypes = [
  'defaultLink',
  'defaultLinkMulti',
  'pip',
  'traceability',
  'certificationInfo',
  'epcis',
  'hasRetailers',
  'recallStatus',
] as const;
export type LinkType = (typeof linkTypes)[number];

/** A target in the words of RFC 9264, section 4.2.3. */
export interface Target {
  readonly href: string;
  /** Absent where it is not known. */
  readonly type?: string;
  readonly title: string;
  readonly 'title*': readonly { readonly value: string; readonly language: string }[];
  /** Absent where the target's language is not known: a site's own pages. */
  readonly hreflang?: readonly string[];
}

export type Links = Readonly<Partial<Record<LinkType, readonly Target[]>>>;

const vocabulary = 'https://ref.gs1.org/voc/';

/** What GS1 publishes for reading a linkset as JSON-LD. */
export const linksetContext = 'https://ref.gs1.org/standards/resolver/linkset-context';

/** A linkset document (RFC 9264) as GS1-conformant resolvers answer it. */
export const linkset = (anchor: string, description: string, links: Links) => ({
  linkset: [
    {
      anchor,
      description,
      ...Object.fromEntries(Object.entries(links).map(([type, targets]) => [vocabulary + type, targets])),
    },
  ],
});

/** The name of a link type in any spelling that requests use: CURIE, or an address of the vocabulary, old or new. */
export function linkTypeOf(text: string): LinkType | undefined {
  const name = /^(?:gs1:|https?:\/\/(?:ref\.)?(?:www\.)?gs1\.org\/voc\/)(\w+)$/.exec(text)?.[1];
  return linkTypes.find((type) => type === name);
}

/**
 * The target that fits a request best: first its media types, in the request's order, then its language. The resolver
 * standard has the default link for those who asked for a type that there is none of.
 */
export function chooseTarget(
  targets: readonly Target[],
  locale: PageLocale,
  accepts: readonly string[],
): Target | undefined {
  const ofType = accepts
    .map((wanted) => targets.filter(({ type }) => type === wanted))
    .find(({ length }) => length > 0);
  const left = ofType ?? targets;
  const spoken = localeOrder(locale).map((lang) => left.find(({ hreflang }) => hreflang?.includes(lang)));
  return spoken.find((target) => target !== undefined) ?? left[0];
}
