import { writeFile } from 'node:fs/promises';
import { localDateAt } from '@nongsan/core';
import {
  readStatement,
  statementCsv,
  statementPdf,
  type Statement,
  type StatementLocale,
} from '../statements/index.ts';
import { commonOptions, readCommand } from './admin-command.ts';
import { portalOf } from './portal-of.ts';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

const usage = `nongsan statement month --store SLUG [--month 2026-11] --out FILE.pdf|FILE.csv

What a household sold in a month, to show a lender or the tax office: orders by the day they were delivered, less what came
back. It names no buyer. Without --month it is the month before this one.

  --lang vi|en     the language (vi)
  --portal SLUG    the portal (needed where the server has several)`;

const { portal, help } = commonOptions;
const optionTypes = {
  ...{ portal, help },
  store: { type: 'string' },
  month: { type: 'string' },
  out: { type: 'string' },
  lang: { type: 'string', default: 'vi' },
} as const;

/** Writes a household's month as PDF or CSV. */
export async function statementCommand(args: readonly string[]): Promise<void> {
  const given = readCommand('statement', args, optionTypes, { month: false }, usage);
  if (given === undefined) return;
  const now = new Date();
  const { store = '', month = monthBefore(now), out = '', lang } = given.values;
  if (!/^\d{4}-(?:0[1-9]|1[0-2])$/.test(month)) throw new SettingError('--month', 'must be a month: 2026-11');
  if (lang !== 'vi' && lang !== 'en') throw new SettingError('--lang', 'must be vi or en');
  if (!/\.(?:pdf|csv)$/.test(out)) throw new SettingError('--out', 'must name a file that ends in .pdf or .csv');
  const statement = await withDatabase(async ({ sql }) =>
    readStatement(sql, { portal: await portalOf(sql, given.values.portal), store, month, locale: lang, now }),
  );
  if (statement === undefined) throw new SettingError('--store', `names no household of this portal: "${store}"`);
  await writeFile(out, await fileOf(statement, out, lang));
  console.log(`${out}: ${statement.store.name}, ${month}, ${statement.entries.length} entries`);
}

const fileOf = (statement: Statement, out: string, lang: StatementLocale): Promise<Uint8Array> | string =>
  out.endsWith('.csv') ? statementCsv(statement, lang) : statementPdf(statement, lang);

/** The last whole month, as clocks in Việt Nam have it. */
function monthBefore(now: Date): string {
  const [year = '', month = ''] = localDateAt(now).split('-');
  return new Date(Date.UTC(Number(year), Number(month) - 2, 1)).toISOString().slice(0, 7);
}
