import type { TraceIssuer } from '@nongsan/core';
import type { BankAccount, PortalRecord, SiteRecord } from '../repository/index.ts';
import type { TraceSigner } from '../trace/index.ts';
import { sampleId } from './identifiers.ts';
import type { Sample } from './read.ts';
import type { SamplePortal } from './schema.ts';

export interface Addresses {
  /** The server's own, where lot links and pictures live. */
  readonly publicOrigin: string;
  /** Sites that may call; the first one has the pages that links lead to. */
  readonly portalOrigins: readonly string[];
}

const pageOrigin = ({ portalOrigins, publicOrigin }: Addresses): string => portalOrigins[0] ?? publicOrigin;

export const sampleAccount = (sample: Sample): BankAccount => ({ ...sample.portals.account, sample: true });

export function portalRecord(sample: Sample, portal: SamplePortal, addresses: Addresses): PortalRecord {
  return {
    id: sampleId('portal', portal.slug),
    slug: portal.slug,
    name: portal.name,
    payee: portal.payee,
    paymentMethods: portal.paymentMethods,
    consents: sample.portals.consents,
    termsUrl: `${pageOrigin(addresses)}/terms.html`,
    contact: sample.portals.contact,
    demo: true,
    shipping: portal.shipping,
    account: sampleAccount(sample),
  };
}

export function siteRecord(portal: SamplePortal, addresses: Addresses): SiteRecord {
  const pages = `${pageOrigin(addresses)}/${portal.site.pages}`;
  return {
    id: sampleId('site', portal.slug),
    portal: sampleId('portal', portal.slug),
    key: portal.site.key,
    origins: [...new Set([...addresses.portalOrigins, addresses.publicOrigin])],
    urlTemplates: {
      product: `${pages}product.html?product={slug}`,
      store: `${pages}store.html?store={slug}`,
      order: `${pages}order.html?order={id}`,
      trace: `${pages}trace.html?lot={lot}`,
      terms: `${pageOrigin(addresses)}/terms.html`,
    },
  };
}

/** The name under which a portal signs. Signatures hold it, so it never changes. */
export const issuerOf = (portal: SamplePortal): string => `${portal.slug}.nongsan.example`;

export function issuerRecord(portal: SamplePortal, addresses: Addresses, signer: TraceSigner): TraceIssuer {
  return {
    issuer: issuerOf(portal),
    name: portal.name.vi,
    hosts: [new URL(addresses.publicOrigin).host],
    keys: [...signer.keys],
  };
}
