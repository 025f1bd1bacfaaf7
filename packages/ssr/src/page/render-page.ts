import type { StorefrontSource } from '@nongsan/core';
import { editPage, type Insertion } from './edit.ts';
import { parsePage, type PageTag } from './parse-page.ts';
import { isFallback, portalOf } from './portals.ts';
import { problemOf, type RenderProblem } from './problems.ts';
import { renderPortal } from './render-portal.ts';
import { resolveReferences } from './references.ts';
import { canRender } from '../data/subject.ts';
import type { SheetFile } from '../render/sheets.ts';
import type { PortalTag, WantedTag } from './wanted-tag.ts';

export interface RenderPageOptions {
  /** Where a portal's data comes from: over HTTP, from files, from the server's own app. `undefined`: it is left alone. */
  readonly sourceOf: (portal: PortalTag) => StorefrontSource | undefined;
  /** Address of the folder in which the page's own host serves `sheets`. Default: `/nongsan-styles/`. */
  readonly styles?: string;
  /** The page's address: `?product` is read from it. Without it, tags that ask for it are left alone. */
  readonly url?: string | URL;
  /** The moment that expiry is judged by, where a portal's `now` names none. Default: the present. */
  readonly now?: Date;
  /** Whether JSON-LD is written for products and stores. Default: yes. */
  readonly jsonLd?: boolean;
}

export interface RenderedPage {
  readonly html: string;
  /** What has to lie under `styles`. The name changes with the content: serve it with a long life. */
  readonly sheets: readonly SheetFile[];
  /** Tags that were left as they were, and why. */
  readonly problems: readonly RenderProblem[];
}

/**
 * Fills a page's tags with declarative shadow DOM, and its portals with the snapshot that the elements wake up with and
 * with JSON-LD. Everything else stays byte for byte. A page that was filled before is filled anew.
 */
export async function renderPage(html: string, options: RenderPageOptions): Promise<RenderedPage> {
  const { tags, earlier } = parsePage(html);
  const url = options.url === undefined ? undefined : new URL(options.url);
  const problems: RenderProblem[] = [];
  const wanted = new Map<PageTag, WantedTag[]>();
  for (const tag of tags) {
    if (!canRender(tag.name, tag.attributes) || isFallback(tag)) continue;
    const portal = portalOf(tag, tags);
    const resolved = resolveReferences(tag, url);
    const [missing] = resolved.missing;
    if (portal?.end === undefined) problems.push(problemOf(tag, 'no-portal'));
    else if (missing !== undefined) problems.push(problemOf(tag, 'no-parameter', missing));
    else wanted.set(portal, [...(wanted.get(portal) ?? []), { ...resolved, tag }]);
  }
  const { now = new Date(), styles = '/nongsan-styles/', jsonLd = true, sourceOf } = options;
  const portals = await Promise.all(
    Array.from(wanted, ([portal, wantedTags]) =>
      renderPortal({ portal, now, styles, jsonLd, tags: wantedTags, source: sourceOf(portal) }),
    ),
  );
  const insertions: Insertion[] = portals.flatMap((portal) => portal.insertions);
  const sheets = new Map(portals.flatMap((portal) => portal.sheets).map((sheet) => [sheet.name, sheet]));
  return {
    html: editPage(html, insertions, earlier),
    sheets: [...sheets.values()],
    problems: [...problems, ...portals.flatMap((portal) => portal.problems)],
  };
}
