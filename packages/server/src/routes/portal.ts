import { Hono } from 'hono';
import { cacheableJson, type AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import type { Portal } from '@nongsan/core';
import type { SiteContext } from '../repository/index.ts';

/** The portal behind the site key. */
export const portalRoutes = () =>
  new Hono<AppEnv>().get(
    '/portal',
    describe({
      id: 'readPortal',
      tag: 'Catalogue',
      summary: 'The portal of the site key',
      description: 'What a page needs to know before checking out: who is paid, how, and which consents are asked.',
      answer: { schema: 'Portal', text: 'The portal' },
      cached: true,
    }),
    (c) => cacheableJson(c, toPortal(c.get('site'))),
  );

/** The portal as the contract shows it: nothing of its accounts and tables. */
export function toPortal({ portal, urlTemplates }: SiteContext): Portal {
  const termsUrl = urlTemplates.terms ?? portal.termsUrl;
  return {
    id: portal.id,
    slug: portal.slug,
    name: portal.name,
    payee: portal.payee,
    paymentMethods: [...portal.paymentMethods],
    consents: [...portal.consents],
    ...(termsUrl !== undefined && { termsUrl }),
    contact: { ...portal.contact },
    demo: portal.demo,
  };
}
