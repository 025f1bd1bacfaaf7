import { newCertificateRequestSchema, noticeRequestSchema } from '@nongsan/core/admin';
import {
  addCertificate,
  openCertificate,
  placeOfLot,
  readCertificate,
  readHistory,
  withdrawCertificate,
} from '../admin/index.ts';
import {
  asOperator,
  commonOptions,
  commonUsage,
  historyText,
  localized,
  noteOf,
  readCommand,
  requestOf,
  type Tools,
} from './admin-command.ts';
import { areaIdOf, productIdOf, storeIdOfOption } from './admin-refs.ts';
import { SettingError } from './setting-error.ts';

const certificateUsage = `nongsan certificate add --kind KIND --number N --issuer NAME (--lot LOT | --area AREA | --product P | --store S) …
nongsan certificate withdraw CERTIFICATE_ID --note …  it stays to be seen, marked so
nongsan certificate history CERTIFICATE_ID            who added and withdrew it, when

LOT, AREA, P and S are codes, slugs or identifiers. Nothing is ever deleted.

  --kind KIND      vietgap, organic, ocop, geographical-indication, test-report or other
  --name NAME      where the kind alone does not say it; --name-en NAME in English
  --from DAY       from when it holds; --until DAY: its last day
  --document URL   where the paper can be read, http(s)
${commonUsage}`;

const optionTypes = {
  ...commonOptions,
  kind: { type: 'string' },
  number: { type: 'string' },
  issuer: { type: 'string' },
  lot: { type: 'string' },
  area: { type: 'string' },
  product: { type: 'string' },
  store: { type: 'string' },
  name: { type: 'string' },
  'name-en': { type: 'string' },
  from: { type: 'string' },
  until: { type: 'string' },
  document: { type: 'string' },
} as const;

const names = {
  '/kind': '--kind',
  '/number': '--number',
  '/issuer': '--issuer',
  '/name/en': '--name-en',
  '/name': '--name',
  '/validFrom': '--from',
  '/validUntil': '--until',
  '/documentUrl': '--document',
  '/note/en': '--note-en',
  '/note': '--note',
} as const;

const actions = { add: false, withdraw: true, history: true };
const read = (args: readonly string[]) => readCommand('certificate', args, optionTypes, actions, certificateUsage);
type Values = NonNullable<ReturnType<typeof read>>['values'];

/** Adds certificates and takes them back, as the admin API does. */
export async function certificateCommand(args: readonly string[]): Promise<void> {
  const given = read(args);
  if (given === undefined) return;
  const { values, action, ref } = given;
  const command = `certificate ${action}`;
  console.log(await asOperator(command, values.portal, names, (tools) => perform(tools, action, ref, values)));
}

async function perform(tools: Tools, action: string, ref: string, values: Values): Promise<string> {
  const { transaction, actor } = tools;
  if (action === 'history') {
    const store = await openCertificate(transaction, actor, ref);
    const changes = await readHistory(transaction, store, 'certificate', ref);
    return values.json ? JSON.stringify(changes, undefined, 2) : historyText(changes);
  }
  const id =
    action === 'add'
      ? await addCertificate(
          transaction,
          actor,
          requestOf(newCertificateRequestSchema, await newCertificate(tools, values)),
        )
      : await withdrawCertificate(transaction, actor, ref, requestOf(noticeRequestSchema, noteOf(values)));
  const certificate = await readCertificate(transaction, id);
  const state = certificate.withdrawnAt === undefined ? 'added' : 'withdrawn';
  return values.json ? JSON.stringify(certificate, undefined, 2) : `${id}  ${certificate.number}  ${state}`;
}

const newCertificate = async (tools: Tools, values: Values) => ({
  subject: await subjectOf(tools, values),
  kind: values.kind,
  name: localized(values.name, values['name-en']),
  number: values.number,
  issuer: values.issuer,
  validFrom: values.from,
  validUntil: values.until,
  documentUrl: values.document,
});

/** The one thing that the certificate was issued for. */
async function subjectOf({ transaction, actor: { portal } }: Tools, { lot, area, product, store }: Values) {
  if ([lot, area, product, store].filter((ref) => ref !== undefined).length !== 1) {
    throw new SettingError('certificate add', 'needs one of --lot, --area, --product and --store');
  }
  if (lot !== undefined) return { kind: 'lot', id: (await placeOfLot(transaction, portal, lot)).id };
  if (area !== undefined) return { kind: 'growing-area', id: await areaIdOf(transaction, portal, area) };
  if (product !== undefined) return { kind: 'product', id: await productIdOf(transaction, portal, product) };
  return { kind: 'store', id: await storeIdOfOption(transaction, portal, store) };
}
