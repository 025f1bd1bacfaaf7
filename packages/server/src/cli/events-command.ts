import { readFile } from 'node:fs/promises';
import { lotKey, timelineOf } from '@nongsan/core/epcis';
import { stripTexts } from '@nongsan/core/text';
import { transact, type Sql, type Transaction } from '../database/index.ts';
import {
  captureDocument,
  CaptureRefusedError,
  documentOf,
  findTouching,
  ownHosts,
  requireDocument,
} from '../events/index.ts';
import { textFaults } from '../problems/index.ts';
import { findLotNumber, instant } from '../repository/index.ts';
import { readCommand } from './admin-command.ts';
import { capturedText, faultsText, timelineText } from './events-text.ts';
import { portalOf } from './portal-of.ts';
import { RefusedError } from './refused-error.ts';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

const eventsUsage = `nongsan events import FILE   captures an EPCIS 2.0 document (JSON-LD), all of its events or none
nongsan events show LOT      what happened to a lot, back to the fields, and what of that is missing

LOT is a code or identifier. An event is known by its eventID: a file may be imported again, and counts once. Nothing is
ever changed or deleted: a wrong event is captured again with an errorDeclaration.

  --portal SLUG    the portal (needed where the server has several)
  --origin URL     where this server's lot links live (NONGSAN_HOST and NONGSAN_PORT)
  --check          for import: says what would become of the file, and captures nothing
  --json           for programs
  --epcis          for show: the events themselves, as a document that can be imported elsewhere`;

const optionTypes = {
  portal: { type: 'string' },
  origin: { type: 'string' },
  check: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  epcis: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const read = (args: readonly string[]) =>
  readCommand('events', args, optionTypes, { import: true, show: true }, eventsUsage);
type Values = NonNullable<ReturnType<typeof read>>['values'];

interface Tools {
  readonly sql: Sql;
  readonly portal: string;
  /** Where the portal's own lot links live. */
  readonly hosts: readonly string[];
}

/** Captures events from files, and tells a lot's story. */
export async function eventsCommand(args: readonly string[]): Promise<void> {
  const given = read(args);
  if (given === undefined) return;
  const { values, action, ref } = given;
  const text = await withDatabase(async ({ sql }, { host, port }) => {
    const portal = await portalOf(sql, values.portal);
    const hosts = await ownHosts(sql, portal, readOrigin(values.origin ?? `http://${host}:${port}`));
    const tools = { sql, portal, hosts };
    return action === 'import' ? importFile(tools, ref, values) : show(tools, ref, values);
  });
  console.log(text);
}

function readOrigin(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return text;
  throw new SettingError('--origin', `must be an http(s) address, not "${text}"`);
}

async function importFile({ sql, portal, hosts }: Tools, file: string, values: Values): Promise<string> {
  const value = await readJson(file);
  const captured = await refusedBy(file, async () => {
    const faults = textFaults(value);
    if (faults.length > 0) throw new CaptureRefusedError('wrong', faults);
    const input = { portal, hosts, document: requireDocument(value), key: 'cli: events import', now: new Date() };
    const capture = (transaction: Transaction) => captureDocument(transaction, input);
    return values.check ? tryOut(sql, capture) : transact(sql, capture);
  });
  return values.json ? JSON.stringify(captured, undefined, 2) : capturedText(captured, values.check);
}

/** Does everything, and takes it back. */
async function tryOut<T>(sql: Sql, work: (transaction: Transaction) => Promise<T>): Promise<T> {
  let done: { readonly value: T } | undefined;
  try {
    return await transact(sql, async (transaction) => {
      done = { value: await work(transaction) };
      throw new RangeError('only tried');
    });
  } catch (error) {
    if (done === undefined) throw error;
    return done.value;
  }
}

async function readJson(file: string): Promise<unknown> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new SettingError(file, `cannot be read (${(cause as NodeJS.ErrnoException).code ?? 'unknown'})`);
  });
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new SettingError(file, `is no JSON: ${(cause as SyntaxError).message}`);
  }
}

/** What is wrong with a file, by JSON pointers into it. */
async function refusedBy<T>(file: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof CaptureRefusedError ? new RefusedError(faultsText(file, error.faults), error) : error;
  }
}

async function show({ sql, portal, hosts }: Tools, ref: string, { json, epcis }: Values): Promise<string> {
  const lot = await findLotNumber(sql, portal, ref);
  if (lot === undefined) throw new SettingError(ref, 'is no lot of this portal');
  const { events, recordedAt } = await findTouching(sql, portal, lotKey(lot), hosts);
  const list = events.map(({ event }) => event);
  if (epcis) return JSON.stringify(documentOf(list, instant(recordedAt ?? lot.updatedAt)), undefined, 2);
  const timeline = timelineOf(lotKey(lot), stripTexts(list), { hosts });
  return json ? JSON.stringify({ lot, ...timeline }, undefined, 2) : timelineText(lot, timeline);
}
