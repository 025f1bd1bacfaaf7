import { readFile } from 'node:fs/promises';
import { transact } from '../database/index.ts';
import { PostOfficeFileError, readPostOffices } from '../shipping/post-office-file.ts';
import { listPostOffices, putPostOffices } from '../shipping/post-offices.ts';
import { commonOptions, readCommand } from './admin-command.ts';
import { portalOf } from './portal-of.ts';
import { RefusedError } from './refused-error.ts';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

const usage = `nongsan post-offices import FILE.csv    communal post offices where buyers may fetch parcels
nongsan post-offices list               those that there are

The file's first line names its columns: code, name, address, province, commune (official codes), and if you have them phone,
hours, sample. The list replaces the one before; offices that it lacks are offered no more. A wrong line refuses all of it.

  --portal SLUG    the portal (needed where the server has several)
  --json           for programs`;

const { portal, json, help } = commonOptions;

/** Imports and lists communal post offices. */
export async function postOfficesCommand(args: readonly string[]): Promise<void> {
  const given = readCommand('post-offices', args, { portal, json, help }, { import: true, list: false }, usage);
  if (given === undefined) return;
  const { values, action, ref } = given;
  console.log(action === 'import' ? await importList(ref, values) : await list(values));
}

interface Values {
  readonly portal?: string | undefined;
  readonly json: boolean;
}

async function importList(file: string, values: Values): Promise<string> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new SettingError(file, `cannot be read (${(cause as NodeJS.ErrnoException).code ?? 'unknown'})`);
  });
  const offices = await readPostOffices(text).catch((cause: unknown) => {
    throw cause instanceof PostOfficeFileError ? new RefusedError(cause.message, cause) : cause;
  });
  const done = await withDatabase(async ({ sql }) => {
    const id = await portalOf(sql, values.portal);
    return transact(sql, (transaction) => putPostOffices(transaction, id, offices));
  });
  if (values.json) return JSON.stringify(done);
  return `${done.written} post offices are offered now; ${done.retired} of before are not any more.`;
}

async function list(values: Values): Promise<string> {
  const offices = await withDatabase(async ({ sql }) => listPostOffices(sql, await portalOf(sql, values.portal)));
  if (values.json) return JSON.stringify(offices, undefined, 2);
  if (offices.length === 0) return 'No post office yet.';
  return offices
    .map(({ code, communeCode, name, sample }) => `${code}  ${communeCode}  ${name}${sample ? '  sample' : ''}`)
    .join('\n');
}
