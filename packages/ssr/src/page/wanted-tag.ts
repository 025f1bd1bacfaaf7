import type { PageTag } from './parse-page.ts';

/** A portal's tag. */
export type PortalTag = Pick<PageTag, 'attributes'>;

/** A tag that is to be rendered, its references read from the page's address. */
export interface WantedTag {
  readonly tag: PageTag;
  readonly attributes: ReadonlyMap<string, string>;
  readonly parameters: Readonly<Record<string, string>>;
}
