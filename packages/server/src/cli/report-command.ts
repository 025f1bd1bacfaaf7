import { formatInstant } from '@nongsan/core';
import type { LotReport } from '@nongsan/core/admin';
import { listReports } from '../repository/index.ts';
import { commonOptions, readCommand } from './admin-command.ts';
import { portalOf } from './portal-of.ts';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

const usage = `nongsan report list               what people reported on the pages of lots, the newest first

Nobody is asked who they are, so there is nobody to answer.

  --limit N        how many at most (20)
  --portal SLUG    the portal (needed where the server has several)
  --json           for programs`;

const { portal, json, help } = commonOptions;
const optionTypes = { portal, json, help, limit: { type: 'string', default: '20' } } as const;

/** Lists what people reported. */
export async function reportCommand(args: readonly string[]): Promise<void> {
  const given = readCommand('report', args, optionTypes, { list: false }, usage);
  if (given === undefined) return;
  const { values } = given;
  if (!/^[1-9]\d{0,3}$/.test(values.limit)) throw new SettingError('--limit', 'must be a number from 1 to 9999');
  const reports = await withDatabase(async ({ sql }) =>
    listReports(sql, await portalOf(sql, values.portal), Number(values.limit)),
  );
  if (values.json) console.log(JSON.stringify(reports, undefined, 2));
  else console.log(reports.length === 0 ? 'No report yet.' : reports.map(describe).join('\n'));
}

function describe({ reportedAt, lot, store, kind, text, boughtAt }: LotReport): string {
  const head = [formatInstant(reportedAt, 'vi'), lot.code, store.name, kind].join('  ');
  // Indented, so that no line of a text passes for the head of another report.
  const said = [text ?? [], boughtAt === undefined ? [] : `[${boughtAt}]`].flat();
  return [head, ...said.flatMap((one) => one.split('\n')).map((line) => `    ${line}`)].join('\n');
}
