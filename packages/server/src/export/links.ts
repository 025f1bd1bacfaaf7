import { createLinks, type Links, type LinkOrigins, type SiteContext } from '../repository/index.ts';
import { checkedPath } from './files.ts';

/** Where pages are: templates with `{slug}` and `{id}`; relative ones count from `portal.json`. */
export interface PageTemplates {
  readonly product?: string;
  readonly store?: string;
}

export interface ExportLinks {
  readonly links: Links;
  /** Pictures that were named so far, by their path, when they are copied. */
  readonly pictures: ReadonlySet<string>;
}

/** Addresses as the exported files have them. Pictures that are copied lie beside the files. */
export function exportLinks(
  site: SiteContext,
  origins: LinkOrigins,
  pages: PageTemplates,
  copies: boolean,
): ExportLinks {
  const links = createLinks({ ...site, urlTemplates: { ...site.urlTemplates, ...pages } }, origins);
  const pictures = new Set<string>();
  if (!copies) return { links, pictures };
  return {
    pictures,
    links: {
      ...links,
      picture: (record) => {
        const path = checkedPath(record.path);
        pictures.add(path);
        return { ...links.picture(record), url: path };
      },
    },
  };
}
