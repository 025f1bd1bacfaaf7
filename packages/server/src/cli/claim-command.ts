import { mkdir, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { answerClaimRequestSchema, claimStates, photoTypes, type ClaimState } from '@nongsan/core/claim';
import { answerClaim, settleClaim } from '../claims/answer-claim.ts';
import { claimPage } from '../claims/list-claims.ts';
import { openForSeller, type FoundClaim } from '../claims/open-for-seller.ts';
import { readPhoto } from '../claims/photos.ts';
import { readClaim } from '../claims/read-claims.ts';
import type { Seller } from '../orders/open-order.ts';
import { logAccess } from '../personal-data/index.ts';
import { storeIdOfOption } from './admin-refs.ts';
import { asOperator, commonOptions, readCommand, requestOf, type Tools } from './admin-command.ts';
import { claimRulesAction } from './claim-rules.ts';
import { claimText, summaryText } from './claim-text.ts';
import { SettingError } from './setting-error.ts';

const usage = `nongsan claim list                 the newest (--state open --store STORE --limit 20), without names
nongsan claim show CLAIM           words, account, photos, who is proposed to pay and why
nongsan claim refund CLAIM --amount N --until TIME    promises money (--account BIN/NUMBER/HOLDER: another than the buyer's)
nongsan claim replace CLAIM --until TIME              promises the goods again
nongsan claim refuse CLAIM --note WHY
nongsan claim settle CLAIM         the money is there, the goods are sent
nongsan claim rules                times and the table of who pays
nongsan claim set-rules FILE       sets them, or "default" (form: core's docs/claims.md)
nongsan claim time --store STORE --hours N            a household's own claim time, or none

  --note TEXT      words for the buyer
  --payers LIST    household, carrier, portal, with commas: who pays after all, where that is another than proposed
  --photos FOLDER  for show: writes the photos into a folder
  --portal SLUG    the portal (needed where the server has several)
  --json           for programs`;

const { portal, note, json, help } = commonOptions;
const text = { type: 'string' } as const;
const optionTypes = {
  ...{ portal, note, json, help },
  ...{ state: text, store: text, amount: text, until: text, account: text, payers: text, photos: text, hours: text },
  limit: { type: 'string', default: '20' },
} as const;

const actions = {
  ...{ list: false, rules: false, time: false },
  ...{ show: true, refund: true, replace: true, refuse: true, settle: true, 'set-rules': true },
};

const read = (args: readonly string[]) => readCommand('claim', args, optionTypes, actions, usage);
export type ClaimValues = NonNullable<ReturnType<typeof read>>['values'];

const names = Object.fromEntries(
  ['note', 'amount', 'until', 'account', 'payers'].map((name) => [`/${name}`, `--${name}`]),
);

/** Shows claims and answers them, as the admin API does; sets by which table who pays is proposed. */
export async function claimCommand(args: readonly string[]): Promise<void> {
  const given = read(args);
  if (given === undefined) return;
  const { values, action, ref } = given;
  console.log(
    await asOperator(`claim ${action}`, values.portal, names, (tools) => perform(tools, action, ref, values)),
  );
}

async function perform(tools: Tools, action: string, ref: string, values: ClaimValues): Promise<string> {
  const { transaction, actor } = tools;
  const seller: Seller = { actor: { kind: 'portal', name: 'cli' }, portal: actor.portal };
  switch (action) {
    case 'list':
      return list(tools, seller, values);
    case 'show':
      return show(tools, seller, ref, values);
    case 'rules':
    case 'set-rules':
    case 'time':
      return claimRulesAction(tools, action, ref, values);
    case 'settle':
      await settleClaim(transaction, seller, ref, actor.now);
      break;
    default:
      await answerClaim(transaction, seller, ref, answerOf(action, values), actor.now);
  }
  const { claims } = await claimPage(transaction, { portal: actor.portal, claim: ref }, 1);
  return values.json ? JSON.stringify(claims[0], undefined, 2) : claims.map(summaryText).join('\n');
}

async function list({ transaction, actor }: Tools, { stores }: Seller, values: ClaimValues): Promise<string> {
  if (!/^[1-9]\d{0,3}$/.test(values.limit)) throw new SettingError('--limit', 'must be a number from 1 to 9999');
  if (values.state !== undefined && !claimStates.includes(values.state as ClaimState)) {
    throw new SettingError('--state', `must be ${claimStates.join(', ')}`);
  }
  const store = values.store && [await storeIdOfOption(transaction, actor.portal, values.store)];
  const filter = { portal: actor.portal, stores: store || stores, state: values.state as ClaimState | undefined };
  const { claims } = await claimPage(transaction, filter, Number(values.limit));
  if (values.json) return JSON.stringify(claims, undefined, 2);
  return claims.length === 0 ? 'No claim.' : claims.map(summaryText).join('\n');
}

async function show({ transaction, actor }: Tools, seller: Seller, ref: string, values: ClaimValues): Promise<string> {
  const found = await openForSeller(transaction, seller, ref);
  const accessor = { ...actor, by: `cli: ${userInfo().username}`, purpose: 'claim show' };
  await logAccess(transaction, accessor, 'read', [found.order]);
  const claim = await readClaim(transaction, found.id);
  const files =
    values.photos === undefined
      ? []
      : await writePhotos({ transaction, actor, signer: undefined }, found, values.photos);
  if (values.json) return JSON.stringify(claim, undefined, 2);
  return [claimText(claim), ...files].join('\n');
}

/** Photos by their identifiers, into files that only their owner reads. */
async function writePhotos({ transaction }: Tools, { id, order }: FoundClaim, folder: string): Promise<string[]> {
  const { photos } = await readClaim(transaction, id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files: string[] = [];
  for (const { id: photo } of photos) {
    const { bytes, type } = await readPhoto(transaction, { order, claim: id, photo });
    const file = join(folder, `${photo}.${photoTypes[type]}`);
    await writeFile(file, bytes, { mode: 0o600 });
    files.push(`    ${file}`);
  }
  return files;
}

function answerOf(action: string, values: ClaimValues) {
  const common = { note: values.note };
  if (action === 'refuse') {
    if (values.note === undefined) throw new SettingError('--note', 'must tell the buyer why');
    return requestOf(answerClaimRequestSchema, { remedy: 'none', ...common });
  }
  if (values.until === undefined)
    throw new SettingError('--until', 'must say until when, such as 2026-12-01T17:00:00+07:00');
  const promised = { ...common, until: values.until, payers: values.payers?.split(',').map((payer) => payer.trim()) };
  if (action === 'replace') return requestOf(answerClaimRequestSchema, { remedy: 'replacement', ...promised });
  if (!/^[1-9]\d{0,11}$/.test(values.amount ?? ''))
    throw new SettingError('--amount', 'must be a whole number of đồng');
  const amount = { amount: Number(values.amount), currency: 'VND' };
  return requestOf(answerClaimRequestSchema, {
    remedy: 'refund',
    ...promised,
    amount,
    account: accountOf(values.account),
  });
}

function accountOf(given: string | undefined) {
  if (given === undefined) return undefined;
  const [, bin, account, holder] = /^(\d{6})\/([0-9A-Za-z]{1,19})\/(.+)$/.exec(given) ?? [];
  if (bin !== undefined) return { bin, account, holder };
  throw new SettingError('--account', 'must be the bank’s six digits, the account and its holder, with / between');
}
