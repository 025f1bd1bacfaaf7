import type { Lot, TraceIssuer } from '@nongsan/core';
import { stripTexts } from '@nongsan/core/text';
import type { Sql } from '../database/index.ts';
import {
  createLinks,
  findLot,
  listIssuers,
  type LinkOrigins,
  type LotQuery,
  type SiteContext,
} from '../repository/index.ts';

/** A lot with the portal that states it, as that portal's first site links it; its texts are safe beside others. */
export interface ResolvedLot {
  readonly lot: Lot;
  readonly portal: SiteContext['portal'];
  /** The publishable key of the site. */
  readonly key: string;
  readonly issuers: readonly TraceIssuer[];
}

export interface Resolver {
  /**
   * Every lot with this number: a code names no portal, and lot numbers are unique only within one.
   * @param portal slug of the portal to ask alone
   */
  find(query: LotQuery, portal?: string): Promise<readonly ResolvedLot[]>;
}

interface SiteRow extends SiteContext {
  readonly key: string;
}

export function createResolver(sql: Sql, origins: LinkOrigins): Resolver {
  const resolve = async (site: SiteRow, query: LotQuery): Promise<ResolvedLot | undefined> => {
    const lot = await findLot(sql, site.portal.id, query, createLinks(site, origins));
    if (lot === undefined) return undefined;
    const issuers = await listIssuers(sql, site.portal.id);
    return { ...stripTexts({ lot, portal: site.portal }), key: site.key, issuers };
  };
  return {
    async find(query, portal) {
      const sites = await firstSites(sql);
      const asked = sites.filter((site) => portal === undefined || site.portal.slug === portal);
      const found = await Promise.all(asked.map((site) => resolve(site, query)));
      return found.filter((lot) => lot !== undefined);
    },
  };
}

/** One site of each portal. There are tens of portals, not thousands. */
async function firstSites(sql: Sql): Promise<readonly SiteRow[]> {
  return sql<SiteRow[]>`
    SELECT DISTINCT ON (p.slug) s.site_id AS id, s.key, s.origins, s.url_templates AS "urlTemplates",
      jsonb_build_object('id', p.portal_id, 'slug', p.slug, 'name', p.name) AS portal
    FROM portals p JOIN sites s USING (portal_id)
    ORDER BY p.slug, s.site_id`;
}
