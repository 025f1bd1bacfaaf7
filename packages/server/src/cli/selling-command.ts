import { ruleSchemas, ruleTargets, type SellingRule, type SellingRuleChange } from '@nongsan/core/selling';
import { readRule, ruleHistory, setRule, type RuleRef, type RuleSetter } from '../selling/set-rules.ts';
import { asOperator, orNothing, readCommand, requestOf, type Tools } from './admin-command.ts';
import { SettingError } from './setting-error.ts';

const sellingUsage = `nongsan selling show TARGET
nongsan selling set TARGET …       sets what the options name; what they leave out stays, "none" takes it back
nongsan selling clear TARGET       takes all rules of it back
nongsan selling history TARGET     every state of its rules: who set it, and when

TARGET is product:SLUG, store:SLUG, or zone:CODE for a province (zone:22) or a commune (zone:06724).

  --because TEXT     suspends it; words for the buyer, in Vietnamese (--because-en TEXT in English)
  --until INSTANT    until then: 2026-11-28T08:00:00+07:00; without it, until somebody takes it back
  --orders-from INSTANT, --orders-until INSTANT
                     orders are taken between these (products and stores)
  --weekly "monday 06:00 - thursday 18:00"
                     and within these weekly windows, in Viet Nam's time; as often as there are
  --per-buyer 3/7    at most 3 within 7 days for one telephone number (products)
  --capacity "50 orders"
                     or "200 kilograms": what a household packs a day (stores)
  --portal SLUG      the portal (needed where the server has several)
  --json             for programs`;

const optionTypes = {
  because: { type: 'string' },
  'because-en': { type: 'string' },
  until: { type: 'string' },
  'orders-from': { type: 'string' },
  'orders-until': { type: 'string' },
  weekly: { type: 'string', multiple: true },
  'per-buyer': { type: 'string' },
  capacity: { type: 'string' },
  portal: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const names = {
  '/suspended/because/en': '--because-en',
  '/suspended/because': '--because',
  '/suspended/until': '--until',
  '/suspended': '--because',
  '/orderWindow/from': '--orders-from',
  '/orderWindow/until': '--orders-until',
  '/orderWindow': '--weekly',
  '/perBuyer': '--per-buyer',
  '/capacity': '--capacity',
} as const;

const actions = { show: true, set: true, clear: true, history: true };
const read = (args: readonly string[]) => readCommand('selling', args, optionTypes, actions, sellingUsage);
type Values = NonNullable<ReturnType<typeof read>>['values'];

/** Sets when products and households sell and to where, as the admin API does. */
export async function sellingCommand(args: readonly string[]): Promise<void> {
  const given = read(args);
  if (given === undefined) return;
  const { values, action } = given;
  const ref = refOf(given.ref);
  console.log(
    await asOperator(`selling ${action}`, values.portal, names, (tools) => perform(tools, action, ref, values)),
  );
}

function refOf(text: string): RuleRef {
  const [kind, id = ''] = text.split(/:(.*)/s);
  const target = ruleTargets.find((each) => each === kind);
  if (target === undefined || id === '') {
    throw new SettingError(text, 'must be product:SLUG, store:SLUG or zone:CODE');
  }
  return { target, id };
}

async function perform({ transaction, actor }: Tools, action: string, ref: RuleRef, values: Values): Promise<string> {
  const setter: RuleSetter = { ...actor, allow: () => undefined };
  if (action === 'history') {
    const changes = await ruleHistory(transaction, setter, ref);
    return values.json ? JSON.stringify(changes, undefined, 2) : historyText(changes);
  }
  const before = await readRule(transaction, setter, ref);
  const wanted = action === 'set' ? changed(before.rules, values) : {};
  const rule =
    action === 'show' ? before : await setRule(transaction, setter, ref, requestOf(ruleSchemas[ref.target], wanted));
  return values.json ? JSON.stringify(rule, undefined, 2) : ruleText(rule);
}

/** The rules with what the options say; null takes one back. */
function changed(before: SellingRule['rules'], values: Values): object {
  const given = {
    suspended: suspension(values),
    orderWindow: orderWindow(values),
    perBuyer: parsed(
      values['per-buyer'],
      '--per-buyer',
      'such as 3/7',
      /^(\d+(?:\.\d+)?)\/(\d+)$/,
      ([, quantity, days]) => ({
        quantity,
        days: Number(days),
      }),
    ),
    capacity: parsed(
      values.capacity,
      '--capacity',
      'such as "50 orders"',
      /^(\d+) (orders|kilograms)$/,
      ([, most, unit]) => ({
        unit,
        perDay: Number(most),
      }),
    ),
  };
  const told = Object.entries(given).filter(([, rule]) => rule !== undefined);
  if (told.length === 0) throw new SettingError('selling set', 'needs to know what: see nongsan selling --help');
  const rules = { ...before, ...Object.fromEntries(told) };
  return Object.fromEntries(Object.entries(rules).filter(([, rule]) => rule !== null));
}

function suspension({ because, 'because-en': en, until }: Values): object | null | undefined {
  const words = orNothing(because);
  if (words === null || (words === undefined && en === undefined && until === undefined)) return words;
  return { because: { vi: words, ...(en !== undefined && { en }) }, ...(until !== undefined && { until }) };
}

function orderWindow({ 'orders-from': from, 'orders-until': until, weekly }: Values): object | null | undefined {
  if (weekly?.includes('none')) return null;
  if (from === undefined && until === undefined && weekly === undefined) return undefined;
  return {
    ...(from !== undefined && { from }),
    ...(until !== undefined && { until }),
    ...(weekly && { weekly: weekly.map(weeklyWindow) }),
  };
}

function weeklyWindow(text: string): object {
  const [, fromDay, from, untilDay, until] = /^(\w+) (\S+) *- *(\w+) (\S+)$/.exec(text.toLowerCase()) ?? [];
  if (fromDay === undefined)
    throw new SettingError('--weekly', `must be such as "monday 06:00 - thursday 18:00", not "${text}"`);
  return { from: { day: fromDay, time: from }, until: { day: untilDay, time: until } };
}

function parsed(
  text: string | undefined,
  option: string,
  example: string,
  shape: RegExp,
  toRule: (parts: RegExpExecArray) => object,
): object | null | undefined {
  const wanted = orNothing(text);
  if (wanted === undefined || wanted === null) return wanted;
  const parts = shape.exec(wanted);
  if (parts === null) throw new SettingError(option, `must be ${example}, not "${wanted}"`);
  return toRule(parts);
}

const ruleText = ({ target, id, rules, version }: SellingRule): string =>
  [`${target}  ${id}  version ${version}`, ...ruleLines(rules)].join('\n');

const ruleLines = (rules: SellingRule['rules']): string[] => {
  const lines = Object.entries(rules).map(([name, rule]) => `    ${name}: ${JSON.stringify(rule)}`);
  return lines.length === 0 ? ['    no rules'] : lines;
};

const historyText = (changes: readonly SellingRuleChange[]): string =>
  changes.length === 0
    ? 'No rules were ever set.'
    : changes
        .map(({ number, at, by, rules }) => [`${number}  ${at}  ${by}`, ...ruleLines(rules)].join('\n'))
        .join('\n');
