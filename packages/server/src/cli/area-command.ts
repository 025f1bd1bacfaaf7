import { changeGrowingAreaRequestSchema, newGrowingAreaRequestSchema, noticeRequestSchema } from '@nongsan/core/admin';
import { changeArea, createArea, readArea, readHistory, resumeArea, revokeArea, suspendArea } from '../admin/index.ts';
import {
  asOperator,
  commonOptions,
  commonUsage,
  historyText,
  localized,
  noteOf,
  orNothing,
  readCommand,
  requestOf,
  type Tools,
} from './admin-command.ts';
import { areaIdOf, storeIdOfOption } from './admin-refs.ts';

const areaUsage = `nongsan area create --store STORE --code CODE --holder NAME --crop NAME --market VN …
nongsan area change AREA …          changes what is known of it; --checked says that somebody looked
nongsan area suspend AREA --note …  the code is on hold; resume AREA: it holds again
nongsan area revoke AREA --note …   its issuer took the code back, for good
nongsan area history AREA           every change: who, when, what it was before

STORE is a slug or identifier, AREA an identifier or the code as printed. Nothing is ever deleted.

  --code CODE      exactly as printed
  --holder NAME    who holds the code
  --crop NAME      in Vietnamese; --crop-en NAME in English
  --market VN      a market it is registered for, as often as there are
  --hectares TEXT  "12.5"
  --issuer NAME    who gave the code out
  --checked DAY    when somebody last looked whether it holds; without it a new code is not checked
  --status STATUS  for change: valid or expired
${commonUsage}`;

const optionTypes = {
  ...commonOptions,
  store: { type: 'string' },
  code: { type: 'string' },
  holder: { type: 'string' },
  crop: { type: 'string' },
  'crop-en': { type: 'string' },
  market: { type: 'string', multiple: true },
  hectares: { type: 'string' },
  issuer: { type: 'string' },
  checked: { type: 'string' },
  status: { type: 'string' },
} as const;

const names = {
  '/store': '--store',
  '/code': '--code',
  '/holder': '--holder',
  '/crop/en': '--crop-en',
  '/crop': '--crop',
  '/markets': '--market',
  '/hectares': '--hectares',
  '/issuer': '--issuer',
  '/checkedOn': '--checked',
  '/status': '--status',
  '/note/en': '--note-en',
  '/note': '--note',
} as const;

const actions = { create: false, change: true, suspend: true, resume: true, revoke: true, history: true };
const read = (args: readonly string[]) => readCommand('area', args, optionTypes, actions, areaUsage);
type Values = NonNullable<ReturnType<typeof read>>['values'];

/** Enters growing areas, and says what became of them, as the admin API does. */
export async function areaCommand(args: readonly string[]): Promise<void> {
  const given = read(args);
  if (given === undefined) return;
  const { values, action, ref } = given;
  const text = await asOperator(`area ${action}`, values.portal, names, (tools) => perform(tools, action, ref, values));
  console.log(text);
}

async function perform(tools: Tools, action: string, ref: string, values: Values): Promise<string> {
  const { transaction, actor } = tools;
  const id = action === 'create' ? await create(tools, values) : await areaIdOf(transaction, actor.portal, ref);
  const notice = () => requestOf(noticeRequestSchema, noteOf(values));
  if (action === 'change') {
    await changeArea(transaction, actor, id, requestOf(changeGrowingAreaRequestSchema, facts(values)));
  }
  if (action === 'suspend') await suspendArea(transaction, actor, id, notice());
  if (action === 'resume') await resumeArea(transaction, actor, id);
  if (action === 'revoke') await revokeArea(transaction, actor, id, notice());
  const { store, area } = await readArea(transaction, actor, id);
  if (action !== 'history') {
    return values.json ? JSON.stringify(area, undefined, 2) : `${area.code}  ${area.status}  ${area.id}`;
  }
  const changes = await readHistory(transaction, store, 'growing-area', id);
  return values.json ? JSON.stringify(changes, undefined, 2) : historyText(changes);
}

async function create({ transaction, actor }: Tools, values: Values): Promise<string> {
  const store = await storeIdOfOption(transaction, actor.portal, values.store);
  const wanted = { ...facts(values), store, code: values.code };
  return createArea(transaction, actor, requestOf(newGrowingAreaRequestSchema, wanted));
}

const facts = (values: Values) => ({
  holder: values.holder,
  crop: localized(values.crop, values['crop-en']),
  markets: values.market,
  hectares: orNothing(values.hectares),
  issuer: orNothing(values.issuer),
  checkedOn: values.checked,
  status: values.status,
});
