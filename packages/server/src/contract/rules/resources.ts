import {
  labelledProductSchema,
  labelledStoreSchema,
  lotDossierSchema,
  portalSchema,
  traceIssuerSchema,
} from '@nongsan/core';
import { readEpcisDocument } from '@nongsan/core/epcis';
import * as z from 'zod/mini';
import { BrokenRule } from '../broken-rule.ts';
import { productPage, type Kit } from '../kit.ts';
import { bodyOf } from '../look.ts';
import { NotTried } from '../not-tried.ts';
import { rulesOf } from '../rule.ts';

/** Each resource as core's schema has it. What a later release adds, fields and values, is no fault. */
export const resourceRules = rulesOf('Resources', {
  portal: ['the portal is as the contract has it', portal],
  products: ['products are, in lists and alone', products],
  stores: ['stores are, and count their products', stores],
  lots: ['lots are, by identifier and by code', lots],
  'lot-events': ['what happened to a lot, where it is told, is EPCIS 2.0', lotEvents],
  issuers: ['issuers are, with their public keys', issuers],
  'later-queries': ['a read with a parameter of a later release is answered all the same', laterQueries],
});

async function portal({ ask }: Kit): Promise<void> {
  bodyOf(portalSchema, await ask.get('/v1/portal'));
}

async function products(kit: Kit): Promise<void> {
  bodyOf(productPage, await kit.ask.get('/v1/products'));
  const [first] = await kit.products();
  if (first === undefined) return;
  for (const ref of [first.id, first.slug]) {
    const alone = bodyOf(labelledProductSchema, await kit.ask.get(`/v1/products/${ref}`));
    if (alone.id !== first.id)
      throw new BrokenRule(
        `GET /v1/products/${ref} is ${alone.id}, in the list it is ${first.id}.`,
        'A reference finds one product.',
      );
  }
}

async function stores(kit: Kit): Promise<void> {
  const [first] = await kit.products();
  if (first === undefined) return;
  const store = bodyOf(labelledStoreSchema, await kit.ask.get(`/v1/stores/${first.store.slug}`));
  if (store.productCount < 1)
    throw new BrokenRule(`${store.slug} has a product, and yet productCount 0.`, 'Count what the store sells now.');
}

async function lots(kit: Kit): Promise<void> {
  const lot = await anyLot(kit);
  for (const ref of [lot.id, lot.code]) {
    const found = bodyOf(lotDossierSchema, await kit.ask.get(`/v1/lots/${ref}`));
    if (found.id !== lot.id)
      throw new BrokenRule(
        `GET /v1/lots/${ref} is ${found.id}, the product has ${lot.id}.`,
        'A reference finds one lot.',
      );
    if (found.gtin !== undefined)
      bodyOf(lotDossierSchema, await kit.ask.get('/v1/lots', { query: { gtin: found.gtin, lot: found.code } }));
  }
}

async function anyLot(kit: Kit) {
  const lot = (await kit.products()).find((product) => product.lot !== undefined)?.lot;
  if (lot === undefined) throw new NotTried('No product of the portal has a lot.');
  return lot;
}

async function lotEvents(kit: Kit): Promise<void> {
  const { id } = await anyLot(kit);
  const answer = await kit.ask.get(`/v1/lots/${id}/events`);
  if (answer.status === 404) throw new NotTried('The portal tells of no events.');
  bodyOf(z.unknown(), answer);
  const reading = readEpcisDocument(answer.json);
  if (!reading.ok)
    throw new BrokenRule(
      `${answer.name}: ${reading.first.pointer} ${reading.first.detail}.`,
      'Answer with an EPCIS document in JSON-LD, as EpcisDocument in /openapi.json has it.',
    );
  const exposed = (answer.headers.get('access-control-expose-headers') ?? '').toLowerCase().split(/\s*,\s*/);
  if (!exposed.includes('link') && !exposed.includes('*'))
    throw new BrokenRule(
      `${answer.name} does not expose Link.`,
      'Send Access-Control-Expose-Headers: link. Without it a page reads the first events of a lot and no more.',
    );
}

const issuerList = z.object({ issuers: z.array(traceIssuerSchema) });

async function issuers({ ask }: Kit): Promise<void> {
  bodyOf(issuerList, await ask.get('/v1/trace/issuers'));
}

async function laterQueries({ ask }: Kit): Promise<void> {
  bodyOf(portalSchema, await ask.get('/v1/portal', { query: { later: 'yes' } }));
  bodyOf(productPage, await ask.get('/v1/products', { query: { limit: '1', later: 'yes' } }));
}
