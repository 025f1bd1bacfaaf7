import { changeLotRequestSchema, newLotRequestSchema, noticeRequestSchema } from '@nongsan/core/admin';
import {
  changeLot,
  createLot,
  placeOfLot,
  readHistory,
  recallLot,
  resumeLot,
  revokeLot,
  suspendLot,
} from '../admin/index.ts';
import { areaIdOf, productIdOf } from './admin-refs.ts';
import {
  asOperator,
  commonOptions,
  commonUsage,
  historyText,
  noteOf,
  orNothing,
  readCommand,
  requestOf,
  type Tools,
} from './admin-command.ts';
import { SettingError } from './setting-error.ts';

const lotUsage = `nongsan lot create --product PRODUCT --code CODE …
nongsan lot change LOT …            changes what it states; a change of a signed fact signs it anew
nongsan lot suspend LOT --note …    puts it on hold; resume LOT releases it
nongsan lot revoke LOT --note …     takes back what it states, for good
nongsan lot recall LOT --note …     calls the goods back, for good
nongsan lot history LOT             every change: who, when, what it was before

PRODUCT is a slug or identifier, LOT a code or identifier. Nothing is ever deleted.

  --variant ID     the packing; its GTIN is on the label unless --gtin names another
  --gtin GTIN      on the label
  --harvested DAY  2026-11-16; --harvested-until DAY when it took several days
  --packed DAY
  --use-by DAY
  --quantity TEXT  "250 pack", "120 kg"
  --area AREA      where it grew: a code as printed or an identifier, as often as there are; the first one is signed
  --current        the product is sold from this lot now
                   For change: "none" takes a day, the quantity or the variant back
${commonUsage}`;

const optionTypes = {
  ...commonOptions,
  product: { type: 'string' },
  code: { type: 'string' },
  variant: { type: 'string' },
  gtin: { type: 'string' },
  harvested: { type: 'string' },
  'harvested-until': { type: 'string' },
  packed: { type: 'string' },
  'use-by': { type: 'string' },
  quantity: { type: 'string' },
  area: { type: 'string', multiple: true },
  current: { type: 'boolean' },
} as const;

const names = {
  '/product': '--product',
  '/code': '--code',
  '/variant': '--variant',
  '/gtin': '--gtin',
  '/harvestedOn': '--harvested',
  '/harvestedUntil': '--harvested-until',
  '/packedOn': '--packed',
  '/useBy': '--use-by',
  '/quantity': '--quantity',
  '/growingAreas': '--area',
  '/note/en': '--note-en',
  '/note': '--note',
} as const;

const actions = { create: false, change: true, suspend: true, resume: true, revoke: true, recall: true, history: true };

const read = (args: readonly string[]) => readCommand('lot', args, optionTypes, actions, lotUsage);
type Values = NonNullable<ReturnType<typeof read>>['values'];

/** States, changes and takes back lots, as the admin API does. */
export async function lotCommand(args: readonly string[]): Promise<void> {
  const given = read(args);
  if (given === undefined) return;
  const { values, action, ref } = given;
  const text = await asOperator(`lot ${action}`, values.portal, names, (tools) => perform(tools, action, ref, values));
  console.log(text);
}

async function perform(tools: Tools, action: string, ref: string, values: Values): Promise<string> {
  const { transaction, actor, signer } = tools;
  if (action === 'history') {
    const { store, id } = await placeOfLot(transaction, actor.portal, ref);
    const changes = await readHistory(transaction, store, 'lot', id);
    return values.json ? JSON.stringify(changes, undefined, 2) : historyText(changes);
  }
  const notice = () => requestOf(noticeRequestSchema, noteOf(values));
  const id = await {
    create: async () =>
      createLot(transaction, actor, signer, requestOf(newLotRequestSchema, await newLot(tools, values))),
    change: async () =>
      changeLot(transaction, actor, signer, ref, requestOf(changeLotRequestSchema, await facts(tools, values))),
    suspend: () => suspendLot(transaction, actor, ref, notice()),
    resume: () => resumeLot(transaction, actor, ref),
    revoke: () => revokeLot(transaction, actor, ref, notice()),
    recall: () => recallLot(transaction, actor, ref, notice()),
  }[action as 'create']();
  return lotText(tools, id, values.json);
}

async function newLot(tools: Tools, values: Values) {
  const { product, code, gtin } = values;
  if (product === undefined) throw new SettingError('--product', 'must name the product');
  const known = await productIdOf(tools.transaction, tools.actor.portal, product);
  return { ...(await facts(tools, values)), product: known, code, gtin };
}

async function facts({ transaction, actor }: Tools, values: Values) {
  const areas = values.area?.map((area) => areaIdOf(transaction, actor.portal, area));
  return {
    variant: orNothing(values.variant),
    harvestedOn: orNothing(values.harvested),
    harvestedUntil: orNothing(values['harvested-until']),
    packedOn: orNothing(values.packed),
    useBy: orNothing(values['use-by']),
    quantity: quantityOf(orNothing(values.quantity)),
    growingAreas: areas && (await Promise.all(areas)),
    current: values.current,
  };
}

/** `"250 pack"`: an amount and a unit. */
function quantityOf(text: string | null | undefined) {
  if (text === undefined || text === null) return text;
  const [amount = '', unit = '', ...rest] = text.trim().split(/\s+/);
  if (rest.length > 0) throw new SettingError('--quantity', `must be an amount and a unit, such as "250 pack"`);
  return { amount, unit };
}

async function lotText({ transaction }: Tools, id: string, asJson: boolean): Promise<string> {
  const [lot] = await transaction<{ id: string; code: string; status: string; link: string; version: number }[]>`
    SELECT lot_id AS id, code, status, version,
      link_path || CASE WHEN position('?' IN link_path) > 0 THEN '&' ELSE '?' END || 's=' || signature AS link
    FROM lots WHERE lot_id = ${id}`;
  if (lot === undefined) throw new RangeError(`The lot ${id} vanished`);
  return asJson ? JSON.stringify(lot, undefined, 2) : `${lot.code}  ${lot.status}  ${lot.id}\n    ${lot.link}`;
}
