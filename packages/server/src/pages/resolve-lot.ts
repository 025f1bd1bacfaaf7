import type { LotDossier, Product, TraceIssuer } from '@nongsan/core';
import { stripTexts } from '@nongsan/core/text';
import type { Sql } from '../database/index.ts';
import {
  createLinks,
  findLots,
  findProductByGtin,
  listIssuers,
  type LinkOrigins,
  type LotQuery,
  type SiteContext,
} from '../repository/index.ts';
import { keepFor } from './keep-for.ts';

/** Who states something: a portal, as its first site links it. */
interface Stated {
  readonly portal: SiteContext['portal'];
  readonly site: SiteContext;
  /** The publishable key of the site. */
  readonly key: string;
}

/** A lot with the portal that states it; its texts are safe beside others. */
export interface ResolvedLot extends Stated {
  readonly lot: LotDossier;
  readonly issuers: readonly TraceIssuer[];
}

export interface ResolvedProduct extends Stated {
  readonly product: Product;
}

export interface Resolver {
  /**
   * Every lot with this number: a code names no portal, and lot numbers are unique only within one.
   * @param portal slug of the portal to ask alone
   */
  find(query: LotQuery, portal?: string): Promise<readonly ResolvedLot[]>;
  /** The product with this GTIN (14 digits) of every portal that has one. */
  findProduct(gtin: string, portal?: string): Promise<readonly ResolvedProduct[]>;
}

export interface SiteRow extends SiteContext {
  readonly key: string;
}

/** How long a new site or a revoked key may go unseen, in milliseconds: as long as the API's sites. */
export const keptFor = 5_000;

export function createResolver(sql: Sql, origins: LinkOrigins, now = () => new Date()): Resolver {
  const sites = keepFor(keptFor, now, () => firstSites(sql));
  const issuers = keepFor(keptFor, now, (portal: string) => listIssuers(sql, portal));
  const asked = async (slug: string | undefined) =>
    (await sites('')).filter(({ portal }) => slug === undefined || portal.slug === slug);
  return {
    async find(query, portal) {
      const sites = await asked(portal);
      const found = await findLots(
        sql,
        sites.map((site) => site.portal.id),
        query,
      );
      const resolved = sites.map(async (site): Promise<ResolvedLot | undefined> => {
        const lot = found.get(site.portal.id)?.(createLinks(site, origins));
        if (lot === undefined) return undefined;
        return {
          ...stripTexts({ lot, portal: site.portal }),
          site,
          key: site.key,
          issuers: await issuers(site.portal.id),
        };
      });
      return (await Promise.all(resolved)).filter((lot) => lot !== undefined);
    },
    async findProduct(gtin, portal) {
      const found = (await asked(portal)).map(async (site): Promise<ResolvedProduct | undefined> => {
        const product = await findProductByGtin(sql, site.portal.id, gtin, createLinks(site, origins));
        return product && { ...stripTexts({ product, portal: site.portal }), site, key: site.key };
      });
      return (await Promise.all(found)).filter((product) => product !== undefined);
    },
  };
}

/** One site of each portal. There are tens of portals, not thousands. */
export async function firstSites(sql: Sql): Promise<readonly SiteRow[]> {
  return sql<SiteRow[]>`
    SELECT DISTINCT ON (p.slug) s.site_id AS id, s.key, s.origins, s.url_templates AS "urlTemplates",
      jsonb_build_object('id', p.portal_id, 'slug', p.slug, 'name', p.name) AS portal
    FROM portals p JOIN sites s USING (portal_id)
    ORDER BY p.slug, s.site_id`;
}
