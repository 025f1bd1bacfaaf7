import { asTable, freshnessPromiseSchema, pickupPlaceSchema, type FreshnessPromise } from '@nongsan/core/shipping';
import { transact, type Sql } from '../database/index.ts';
import { readOwnShipping, setPortalShipping, setPromise, setWeight } from '../shipping/own-shipping.ts';
import { putStoreShipping } from '../shipping/put-store-shipping.ts';
import { commonOptions, readCommand, requestOf } from './admin-command.ts';
import { productIdOf, storeIdOfOption } from './admin-refs.ts';
import { portalOf } from './portal-of.ts';
import { readShippingFile } from './shipping-file.ts';
import { shippingText } from './shipping-text.ts';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

const usage = `nongsan shipping show [--store STORE]              what sending costs: the portal's, or a household's own
nongsan shipping set FILE.json [--store STORE]     a table of zones and weights, or { "perParcel": 30000 }
nongsan shipping set none --store STORE            the household goes by the portal's again
nongsan shipping pickup --store STORE --address TEXT [--phone N]    where parcels are fetched (--address none: nowhere)
nongsan shipping promise PRODUCT --hours N --starts-at ordered|harvested|handedOver    (--hours none: no promise)
nongsan shipping weight VARIANT --grams N          a unit with its packing (--grams none: by its content)

Prices are in đồng, weights in grams, times in hours. Carts are priced anew within seconds; orders keep what they were placed
with. The form of a table: docs/shipping.md.

  --portal SLUG    the portal (needed where the server has several)
  --json           for programs`;

const { portal, json, help } = commonOptions;
const optionTypes = {
  portal,
  json,
  help,
  store: { type: 'string' },
  address: { type: 'string' },
  phone: { type: 'string' },
  hours: { type: 'string' },
  'starts-at': { type: 'string' },
  grams: { type: 'string' },
} as const;
const actions = { show: false, set: true, pickup: false, promise: true, weight: true };
const read = (args: readonly string[]) => readCommand('shipping', args, optionTypes, actions, usage);
type Values = NonNullable<ReturnType<typeof read>>['values'];

/** Shows and sets what sending costs, where parcels are fetched, and what is promised of fresh goods. */
export async function shippingCommand(args: readonly string[]): Promise<void> {
  const given = read(args);
  if (given === undefined) return;
  const { values, action, ref } = given;
  const answer = await withDatabase(async ({ sql }) =>
    perform(sql, await portalOf(sql, values.portal), action, ref, values),
  );
  console.log(answer);
}

function perform(sql: Sql, portalId: string, action: string, ref: string, values: Values): Promise<string> {
  switch (action) {
    case 'set':
      return set(sql, portalId, ref, values);
    case 'pickup':
      return pickup(sql, portalId, values);
    case 'promise':
      return promise(sql, portalId, ref, values);
    case 'weight':
      return weight(sql, portalId, ref, values);
    default:
      return show(sql, portalId, values);
  }
}

async function show(sql: Sql, portalId: string, values: Values): Promise<string> {
  const store = values.store === undefined ? undefined : await storeIdOfOption(sql, portalId, values.store);
  const own = await readOwnShipping(sql, portalId, store);
  if (values.json) return JSON.stringify(own, undefined, 2);
  const head =
    store === undefined
      ? 'The portal’s:'
      : own.own
        ? 'The household’s own:'
        : 'The portal’s, which the household goes by:';
  const fetched = own.pickup === null ? [] : [`Fetched at: ${own.pickup.address}`];
  return [head, shippingText(asTable(own.shipping)), ...fetched].join('\n');
}

async function set(sql: Sql, portalId: string, file: string, values: Values): Promise<string> {
  if (values.store === undefined) {
    if (file === 'none') throw new SettingError('--store', 'must name a household: a portal always has prices');
    const table = await readShippingFile(file);
    await setPortalShipping(sql, portalId, table);
    return shippingText(asTable(table));
  }
  const store = await storeIdOfOption(sql, portalId, values.store);
  const table = file === 'none' ? null : await readShippingFile(file);
  await transact(sql, async (transaction) => {
    const { pickup: place } = await readOwnShipping(transaction, portalId, store);
    await putStoreShipping(transaction, store, { shipping: table, pickup: place });
  });
  return table === null ? 'The household goes by the portal’s table.' : shippingText(asTable(table));
}

async function pickup(sql: Sql, portalId: string, values: Values): Promise<string> {
  const store = await storeIdOfOption(sql, portalId, values.store);
  const { address, phone } = values;
  if (address === undefined) throw new SettingError('--address', 'must say where parcels are fetched, or none');
  const place = address === 'none' ? null : requestOf(pickupPlaceSchema, { address, phone });
  await transact(sql, async (transaction) => {
    const { own, shipping } = await readOwnShipping(transaction, portalId, store);
    await putStoreShipping(transaction, store, { shipping: own ? shipping : null, pickup: place });
  });
  return place === null ? 'Nothing is fetched there.' : `Parcels may be fetched at: ${place.address}`;
}

async function promise(sql: Sql, portalId: string, ref: string, values: Values): Promise<string> {
  const product = await productIdOf(sql, portalId, ref);
  const wanted = values.hours === 'none' ? null : promiseOf(values);
  await transact(sql, (transaction) => setPromise(transaction, portalId, product, wanted));
  return wanted === null ? 'Nothing is promised.' : `Within ${wanted.hours} hours, from ${wanted.startsAt}.`;
}

function promiseOf({ hours, 'starts-at': startsAt }: Values): FreshnessPromise {
  const { data } = freshnessPromiseSchema.safeParse({ hours: Number(hours), startsAt });
  if (data !== undefined && /^\d+$/.test(hours ?? '')) return data;
  throw new SettingError('--hours', 'must be 1 to 1000, with --starts-at ordered, harvested or handedOver');
}

async function weight(sql: Sql, portalId: string, variant: string, values: Values): Promise<string> {
  const grams = values.grams === 'none' ? null : Number(values.grams);
  if (grams !== null && !(Number.isInteger(grams) && grams > 0 && grams <= 1_000_000)) {
    throw new SettingError('--grams', 'must be a whole number from 1 to 1000000, or none');
  }
  const there = await transact(sql, (transaction) => setWeight(transaction, portalId, variant, grams));
  if (!there) throw new SettingError(variant, 'is no variant of this portal (var_…)');
  return grams === null ? 'It weighs what its content does.' : `A unit weighs ${grams} g with its packing.`;
}
