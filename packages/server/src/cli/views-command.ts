import type { ViewedSerial } from '@nongsan/core/admin';
import { parseArgs } from 'node:util';
import { listViews } from '../views/index.ts';
import { portalOf } from './portal-of.ts';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

const viewsUsage = `nongsan views list [--flagged] [--lot LOT]

Lists codes of single items as readers looked at them, the last first. With --flagged those alone that may have been
copied: looked at very often, or in provinces far apart within few days.

  --lot LOT        only items of this lot, by code or identifier
  --limit N        1 to 500 (100)
  --portal SLUG    the portal (needed where the server has several)
  --json           for programs

What counts as often and as apart: NONGSAN_COPIED_OFTEN (25/30: looks and days), NONGSAN_COPIED_APART (3/2: provinces and
days). A server and this command should be told the same.`;

const optionTypes = {
  flagged: { type: 'boolean', default: false },
  lot: { type: 'string' },
  limit: { type: 'string', default: '100' },
  portal: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Shows an operator which codes may have been copied, as the admin API does. */
export async function viewsCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: optionTypes, allowPositionals: true });
  if (values.help || positionals.length === 0) {
    console.log(viewsUsage);
    return;
  }
  if (positionals.join(' ') !== 'list') {
    throw new SettingError(`views ${positionals.join(' ')}`, `is no command.\n\n${viewsUsage}`);
  }
  const limit = readLimit(values.limit);
  const { flagged, lot } = values;
  const serials = await withDatabase(async ({ sql }, { copyRule }) => {
    const portal = await portalOf(sql, values.portal);
    return listViews(sql, { portal, lot, flagged, limit }, copyRule);
  });
  console.log(values.json ? JSON.stringify(serials, undefined, 2) : listText(serials, flagged));
}

function readLimit(text: string): number {
  const limit = Number(text);
  if (/^\d+$/.test(text) && limit >= 1 && limit <= 500) return limit;
  throw new SettingError('--limit', `must be a number from 1 to 500, not "${text}"`);
}

function listText(serials: readonly ViewedSerial[], flagged: boolean): string {
  if (serials.length === 0) return flagged ? 'No code looks as if it had been copied.' : 'No code has been looked at.';
  return serials.map(lineOf).join('\n');
}

function lineOf({ lotCode, serial, views, firstOn = '', lastOn = '', signs, communes }: ViewedSerial): string {
  const days = firstOn === lastOn ? firstOn : `${firstOn} to ${lastOn}`;
  const places = communes.slice(0, 5).map((place) => `    ${place.views} × ${place.name}, ${place.province}`);
  return [`${lotCode}  ${serial}  ${views} looks  ${days}  ${signs.join(', ')}`.trimEnd(), ...places].join('\n');
}
