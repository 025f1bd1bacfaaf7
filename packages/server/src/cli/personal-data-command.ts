import { writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { formatInstant } from '@nongsan/core';
import { parsePhone } from '@nongsan/places';
import type { Sql } from '../database/index.ts';
import {
  erasePhone,
  exportPhone,
  forgetOldOrders,
  keepDaysOf,
  listAccess,
  setKeepDays,
  usualKeepDays,
  type Access,
} from '../personal-data/index.ts';
import { createLinks } from '../repository/index.ts';
import { commonOptions, readCommand } from './admin-command.ts';
import { portalOf } from './portal-of.ts';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

const usage = `nongsan personal-data export PHONE --for TEXT   everything told with the orders of a number, as JSON
nongsan personal-data erase PHONE --for TEXT    forgets who placed them; refused while one is open
nongsan personal-data retain [--days N]         forgets orders that ended long enough ago (running servers do so hourly)
nongsan personal-data log                       who got at personal data, when, what for, of which order

What was bought and paid stays for the books; name, phone, mail, street, notes go. Backups keep what they hold.

  --for TEXT       what for: it is written into the log
  --out FILE       for export: into a new file that only its owner reads (stdout)
  --days N         for retain: sets how many days after an order's end its buyer is kept, 1 to 3650 (${usualKeepDays})
  --order ORDER    for log: of one order alone, by number or identifier
  --limit N        for log: how many at most (20)
  --portal SLUG    the portal (needed where the server has several)
  --json           for programs`;

const { portal, json, help } = commonOptions;
const optionTypes = {
  ...{ portal, json, help },
  for: { type: 'string' },
  out: { type: 'string' },
  days: { type: 'string' },
  order: { type: 'string' },
  limit: { type: 'string', default: '20' },
} as const;

const actions = { export: true, erase: true, retain: false, log: false } as const;
const read = (args: readonly string[]) => readCommand('personal-data', args, optionTypes, actions, usage);
type Values = NonNullable<ReturnType<typeof read>>['values'];

/** What a person may ask a portal for, and what it owes them unasked. */
export async function personalDataCommand(args: readonly string[]): Promise<void> {
  const given = read(args);
  if (given === undefined) return;
  const { action, ref, values } = given;
  requireFitting(action, values);
  const text = await withDatabase(async ({ sql }) => {
    const of = await portalOf(sql, values.portal);
    if (action === 'export') return exported(sql, of, ref, values);
    if (action === 'erase') return erased(sql, of, ref, values);
    return action === 'retain' ? retained(sql, of, values) : logged(sql, of, values);
  });
  console.log(text);
}

/** Options that would be passed over in silence are refused. */
function requireFitting(action: string, values: Values): void {
  const only = { out: 'export', days: 'retain', order: 'log' } as const;
  for (const [option, its] of Object.entries(only)) {
    if (values[option as keyof typeof only] !== undefined && action !== its) {
      throw new SettingError(`--${option}`, `is for "personal-data ${its}" alone`);
    }
  }
}

const atTerminal = (): string => `cli: ${userInfo().username}`;

function accessorOf(portalId: string, values: Values) {
  const purpose = values.for?.trim() ?? '';
  if (purpose === '') throw new SettingError('--for', 'must say what for: it is written into the log');
  return { portal: portalId, by: atTerminal(), purpose, now: new Date() };
}

/** As people write it, or a foreign number in international form. */
function phoneOf(text: string): string {
  const parsed = parsePhone(text);
  if (parsed.ok) return parsed.number;
  if (/^\+[1-9]\d{6,14}$/.test(text)) return text;
  throw new SettingError('PHONE', 'must be a telephone number, such as 0912345678 or +4915112345678');
}

async function exported(sql: Sql, portalId: string, ref: string, values: Values): Promise<string> {
  const accessor = accessorOf(portalId, values);
  const links = createLinks({ urlTemplates: {} }, { publicOrigin: 'https://portal.invalid' });
  const data = await exportPhone(sql, accessor, phoneOf(ref), links);
  const text = JSON.stringify(data, undefined, 2);
  if (values.out === undefined) return text;
  try {
    await writeFile(values.out, `${text}\n`, { flag: 'wx', mode: 0o600 });
  } catch (error) {
    throw new SettingError(
      '--out',
      `names a file that cannot be made (${(error as NodeJS.ErrnoException).code ?? ''})`,
    );
  }
  return `${data.orders.length} orders, in ${values.out}`;
}

async function erased(sql: Sql, portalId: string, ref: string, values: Values): Promise<string> {
  const numbers = await erasePhone(sql, accessorOf(portalId, values), phoneOf(ref));
  if (values.json) return JSON.stringify({ erased: numbers }, undefined, 2);
  return numbers.length === 0 ? 'Nobody has ordered with this number.' : `Erased: ${numbers.join(', ')}`;
}

async function retained(sql: Sql, portalId: string, values: Values): Promise<string> {
  const now = new Date();
  if (values.days !== undefined) {
    const days = /^[1-9]\d{0,3}$/.test(values.days) ? Number(values.days) : NaN;
    if (!(days <= 3650)) throw new SettingError('--days', 'must be a number from 1 to 3650');
    await setKeepDays(sql, portalId, days, now);
  }
  const [days, forgotten] = [await keepDaysOf(sql, portalId), await forgetOldOrders(sql, atTerminal(), now, portalId)];
  if (values.json) return JSON.stringify({ days, forgotten }, undefined, 2);
  return `${forgotten} orders forgotten that ended more than ${days} days ago.`;
}

async function logged(sql: Sql, portalId: string, values: Values): Promise<string> {
  if (!/^[1-9]\d{0,3}$/.test(values.limit)) throw new SettingError('--limit', 'must be a number from 1 to 9999');
  const entries = await listAccess(sql, portalId, Number(values.limit), values.order);
  if (values.json) return JSON.stringify(entries, undefined, 2);
  return entries.length === 0 ? 'Nobody yet.' : entries.map(entryText).join('\n');
}

const entryText = ({ at, by, action, purpose, order, number }: Access): string =>
  `${formatInstant(at.toISOString(), 'vi')}  ${action}  ${number ?? order}  ${by}  “${purpose.replace(/\s+/g, ' ')}”`;
