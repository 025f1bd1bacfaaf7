import type { TraceIssuer } from '@nongsan/core';
import { asJson, type Queries } from '../database/index.ts';
import type { PortalRecord, SiteRecord } from './records.ts';

/** Writes a portal, or brings it up to date. */
export async function putPortal(queries: Queries, portal: PortalRecord): Promise<void> {
  const row = {
    portal_id: portal.id,
    slug: portal.slug,
    name: queries.json(asJson(portal.name)),
    payee: portal.payee,
    payment_methods: [...portal.paymentMethods],
    consents: queries.json(asJson(portal.consents)),
    terms_url: portal.termsUrl ?? null,
    contact: queries.json(asJson(portal.contact)),
    demo: portal.demo,
    shipping: queries.json(asJson(portal.shipping)),
    account: portal.account === undefined ? null : queries.json(asJson(portal.account)),
    updated_at: new Date(),
  };
  await queries`
    INSERT INTO portals ${queries(row)}
    ON CONFLICT (portal_id) DO UPDATE SET ${queries(row)}`;
}

/** Writes a site with its key, origins and address templates. */
export async function putSite(queries: Queries, site: SiteRecord): Promise<void> {
  const row = {
    site_id: site.id,
    portal_id: site.portal,
    key: site.key,
    origins: [...site.origins],
    url_templates: queries.json(asJson(site.urlTemplates)),
    updated_at: new Date(),
  };
  await queries`INSERT INTO sites ${queries(row)} ON CONFLICT (site_id) DO UPDATE SET ${queries(row)}`;
}

/** Writes an issuer that the portal vouches for, with its keys. */
export async function putIssuer(queries: Queries, portal: string, issuer: TraceIssuer): Promise<void> {
  const row = {
    portal_id: portal,
    issuer: issuer.issuer,
    name: issuer.name,
    hosts: [...issuer.hosts],
    keys: queries.json(asJson(issuer.keys)),
    updated_at: new Date(),
  };
  await queries`INSERT INTO trace_issuers ${queries(row)} ON CONFLICT (portal_id, issuer) DO UPDATE SET ${queries(row)}`;
}
