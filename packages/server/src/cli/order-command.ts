import { userInfo } from 'node:os';
import { formatInstant, formatMoney } from '@nongsan/core';
import type { OrderDossier, OrderSummary } from '@nongsan/core/admin';
import { changeSubOrderRequestSchema } from '@nongsan/core/admin';
import type { KnownState } from '@nongsan/core/order-states';
import { changePart } from '../orders/change-part.ts';
import { openOrder, type OpenedOrder, type Seller } from '../orders/open-order.ts';
import { readOrderDossier } from '../orders/order-dossier.ts';
import { logAccess } from '../personal-data/index.ts';
import { createLinks } from '../repository/index.ts';
import { storeIdOfOption } from './admin-refs.ts';
import { asOperator, commonOptions, readCommand, requestOf, type Tools } from './admin-command.ts';
import { SettingError } from './setting-error.ts';

const usage = `nongsan order show ORDER        parts, states, who did what (--contact: also name, phone, address)
nongsan order confirm ORDER     the household takes it on
nongsan order pack ORDER        it is packed
nongsan order hand-over ORDER   the carrier has it
nongsan order ship ORDER        it is on its way
nongsan order deliver ORDER     the buyer has it, also by pick-up at the household
nongsan order complete ORDER    nothing is left to do
nongsan order cancel ORDER --note WHY
nongsan order fail ORDER --note WHY        it could not be brought
nongsan order return ORDER      it comes back; returned ORDER when it is there
nongsan order refund ORDER      what was paid has gone back

ORDER is a number (NS-7K3F-9QXM) or identifier. What is cancelled before it was handed over is for sale again.

  --store STORE    whose part, by slug or identifier (needed where the order has several)
  --note TEXT      words for the buyer
  --contact        shows whom to call and where it goes; for show alone
  --portal SLUG    the portal (needed where the server has several)
  --json           for programs`;

const { portal, note, json, help } = commonOptions;
const optionTypes = {
  ...{ portal, note, json, help },
  store: { type: 'string' },
  contact: { type: 'boolean', default: false },
} as const;

const states: Readonly<Record<string, KnownState>> = {
  confirm: 'confirmed',
  pack: 'packed',
  'hand-over': 'handedOver',
  ship: 'inTransit',
  deliver: 'delivered',
  complete: 'completed',
  cancel: 'cancelled',
  fail: 'failed',
  return: 'returning',
  returned: 'returned',
  refund: 'refunded',
};
/** Steps that nobody takes without saying why. */
const needsNote = new Set(['cancel', 'fail']);
const actions = Object.fromEntries(['show', ...Object.keys(states)].map((name) => [name, true]));

const read = (args: readonly string[]) => readCommand('order', args, optionTypes, actions, usage);
type Values = NonNullable<ReturnType<typeof read>>['values'];

/** Shows an order and brings its parts from state to state, as the admin API does. */
export async function orderCommand(args: readonly string[]): Promise<void> {
  const given = read(args);
  if (given === undefined) return;
  const { values, action, ref } = given;
  if (needsNote.has(action) && values.note === undefined) throw new SettingError('--note', 'must tell the buyer why');
  if (values.contact && action !== 'show') throw new SettingError('--contact', 'is for "order show" alone');
  const names = { '/note': '--note' };
  const text = await asOperator(`order ${action}`, values.portal, names, (tools) =>
    perform(tools, action, ref, values),
  );
  console.log(text);
}

async function perform(tools: Tools, action: string, ref: string, values: Values): Promise<string> {
  const { transaction, actor } = tools;
  const seller: Seller = { actor: { kind: 'portal', name: 'cli' }, portal: actor.portal };
  const opened = await openOrder(transaction, seller, ref.toUpperCase().startsWith('NS-') ? ref.toUpperCase() : ref);
  const state = states[action];
  if (state === undefined) return show(tools, seller, opened, values);
  const request = requestOf(changeSubOrderRequestSchema, { state, note: values.note });
  const part = await partOf(tools, opened, values.store);
  const order = await changePart(transaction, seller, { order: opened.id, part, ...request, now: actor.now });
  return values.json ? JSON.stringify(order, undefined, 2) : summaryText(order);
}

async function partOf({ transaction, actor }: Tools, { parts }: OpenedOrder, ref: string | undefined): Promise<string> {
  const [first, second] = parts;
  if (first !== undefined && second === undefined && ref === undefined) return first.id;
  if (ref === undefined) throw new SettingError('--store', 'must say whose part: the order has several');
  const store = await storeIdOfOption(transaction, actor.portal, ref);
  const part = parts.find((one) => one.store === store);
  if (part === undefined) throw new SettingError('--store', `has no part of this order: "${ref}"`);
  return part.id;
}

function summaryText({ number, placedAt, subOrders }: OrderSummary): string {
  const parts = subOrders.map(({ store, state, total }) => `    ${state}  ${store.name}  ${formatMoney(total, 'vi')}`);
  return [`${number}  ${formatInstant(placedAt, 'vi')}`, ...parts].join('\n');
}

async function show(
  { actor, transaction }: Tools,
  seller: Seller,
  opened: OpenedOrder,
  values: Values,
): Promise<string> {
  const links = createLinks({ urlTemplates: {} }, { publicOrigin: 'https://portal.invalid' });
  const { contact, address, note: wish, ...order } = await readOrderDossier(transaction, seller, opened, links);
  if (values.contact) {
    const accessor = { ...actor, by: `cli: ${userInfo().username}`, purpose: 'order show --contact' };
    await logAccess(transaction, accessor, 'read', [opened.id]);
  }
  const personal = { contact, address, ...(wish !== undefined && { note: wish }) };
  if (values.json) return JSON.stringify({ ...order, ...(values.contact && personal) }, undefined, 2);
  const { street, place } = address;
  const whom = [contact.name, contact.phone, `${street}, ${place.commune}, ${place.province}`, wish ?? []].flat();
  return [
    `${order.number}  ${formatInstant(order.placedAt, 'vi')}`,
    ...(values.contact ? whom.map((line) => `    ${line}`) : []),
    ...order.subOrders.flatMap(partText),
  ].join('\n');
}

function partText({ store, state, totals, history, next }: OrderDossier['subOrders'][number]): string[] {
  const steps = history.map(({ at, state: reached, by, note: words }) => {
    const said = words === undefined ? '' : `  “${words}”`;
    return `        ${formatInstant(at, 'vi')}  ${reached}  ${by.kind} ${by.name}${said}`;
  });
  const ways = next.length === 0 ? [] : [`        → ${next.join(', ')}`];
  return [`    ${state}  ${store.name}  ${formatMoney(totals.total, 'vi')}`, ...steps, ...ways];
}
