import { localDateAt } from '@nongsan/core';
import { newGrantRequestSchema, newLabelRequestSchema, noticeRequestSchema } from '@nongsan/core/admin';
import { createLabel, grantLabel, openGrant, readHistory, readLabels, withdrawGrant } from '../admin/index.ts';
import {
  asOperator,
  commonOptions,
  commonUsage,
  historyText,
  noteOf,
  readCommand,
  requestOf,
  type Tools,
} from './admin-command.ts';
import { productIdOf, storeIdOfOption } from './admin-refs.ts';

const labelGrantUsage = `nongsan label-grant labels                     the portal's brand labels
nongsan label-grant enter --name NAME --kind KIND --owner NAME
nongsan label-grant grant --label LABEL_ID --store STORE [--product PRODUCT]
nongsan label-grant withdraw GRANT_ID --note …  products and stores show it no longer
nongsan label-grant history GRANT_ID            who granted and withdrew it, when

A brand label is a name that many share and one body watches over, such as "Chè Thái Nguyên". Nothing is ever deleted.

  --kind KIND      geographical-indication, collective-mark or certification-mark
  --registration N number of its registration, as printed
  --on DAY         the day it was granted (today)
${commonUsage}`;

const optionTypes = {
  ...commonOptions,
  name: { type: 'string' },
  kind: { type: 'string' },
  owner: { type: 'string' },
  registration: { type: 'string' },
  label: { type: 'string' },
  store: { type: 'string' },
  product: { type: 'string' },
  on: { type: 'string' },
} as const;

const names = {
  '/name': '--name',
  '/kind': '--kind',
  '/owner': '--owner',
  '/registration': '--registration',
  '/label': '--label',
  '/store': '--store',
  '/product': '--product',
  '/grantedOn': '--on',
  '/note/en': '--note-en',
  '/note': '--note',
} as const;

const actions = { labels: false, enter: false, grant: false, withdraw: true, history: true };
const read = (args: readonly string[]) => readCommand('label-grant', args, optionTypes, actions, labelGrantUsage);
type Values = NonNullable<ReturnType<typeof read>>['values'];

/** Enters brand labels, grants them and takes them back, as the admin API does. */
export async function labelGrantCommand(args: readonly string[]): Promise<void> {
  const given = read(args);
  if (given === undefined) return;
  const { values, action, ref } = given;
  const command = `label-grant ${action}`;
  console.log(await asOperator(command, values.portal, names, (tools) => perform(tools, action, ref, values)));
}

async function perform(tools: Tools, action: string, ref: string, values: Values): Promise<string> {
  const { transaction, actor } = tools;
  if (action === 'labels') {
    const labels = await readLabels(transaction, actor);
    const text = labels.map(({ id, kind, name, owner }) => `${id}  ${kind}  ${name}  ${owner}`).join('\n');
    return values.json ? JSON.stringify(labels, undefined, 2) : text || 'No brand label yet.';
  }
  if (action === 'history') {
    const changes = await readHistory(transaction, await openGrant(transaction, actor, ref), 'grant', ref);
    return values.json ? JSON.stringify(changes, undefined, 2) : historyText(changes);
  }
  if (action === 'enter') {
    const { name, kind, owner, registration } = values;
    const wanted = requestOf(newLabelRequestSchema, { name, kind, owner, registration });
    const label = await createLabel(transaction, actor, wanted);
    return values.json ? JSON.stringify(label, undefined, 2) : `${label.id}  ${label.name}`;
  }
  const grant =
    action === 'grant'
      ? await grantLabel(transaction, actor, await newGrant(tools, values))
      : await withdrawGrant(transaction, actor, ref, requestOf(noticeRequestSchema, noteOf(values)));
  const state = grant.withdrawnAt === undefined ? 'granted' : 'withdrawn';
  return values.json ? JSON.stringify(grant, undefined, 2) : `${grant.id}  ${grant.label.name}  ${state}`;
}

async function newGrant({ transaction, actor }: Tools, values: Values) {
  const store = await storeIdOfOption(transaction, actor.portal, values.store);
  const product = values.product && (await productIdOf(transaction, actor.portal, values.product));
  const grantedOn = values.on ?? localDateAt(actor.now);
  return requestOf(newGrantRequestSchema, { label: values.label, store, product, grantedOn });
}
