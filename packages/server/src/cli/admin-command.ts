import { parseArgs } from 'node:util';
import type { Fault, LocalizedText } from '@nongsan/core';
import type { TraceChange } from '@nongsan/core/admin';
import type * as z from 'zod/mini';
import type { Actor } from '../admin/index.ts';
import { transact, type Transaction } from '../database/index.ts';
import { faultsOf, ProblemError } from '../problems/index.ts';
import { createTraceSigner, findKeyRing, type TraceSigner } from '../trace/index.ts';
import { portalOf } from './portal-of.ts';
import { RefusedError } from './refused-error.ts';
import { readPassphrase } from './read-passphrase.ts';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

/** Options of every command that changes what a portal states. */
export const commonOptions = {
  portal: { type: 'string' },
  note: { type: 'string' },
  'note-en': { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

export const commonUsage = `  --portal SLUG    the portal (needed where the server has several)
  --note TEXT      words for the consumer, in Vietnamese; --note-en TEXT in English
  --json           for programs`;

type OptionTypes = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

/**
 * Reads `nongsan <command> <action> [ref] --options`. Nothing, when help was asked for and given.
 * @param actions which there are, and whether they are about something that is there
 */
export function readCommand<const Types extends OptionTypes>(
  command: string,
  args: readonly string[],
  types: Types,
  actions: Readonly<Record<string, boolean>>,
  usage: string,
) {
  const { values, positionals } = parseArgs({ args: [...args], options: types, allowPositionals: true });
  const [action, ...rest] = positionals;
  if ((values as { readonly help?: boolean }).help === true || action === undefined) {
    console.log(usage);
    return undefined;
  }
  const needsRef = Object.hasOwn(actions, action) ? actions[action] : undefined;
  if (needsRef === undefined) throw new SettingError(`${command} ${action}`, `is no command.\n\n${usage}`);
  const [ref = '', ...unwanted] = needsRef ? rest : ['', ...rest];
  if (needsRef && ref === '') throw new SettingError(`${command} ${action}`, `needs to know which.\n\n${usage}`);
  if (unwanted.length > 0) throw new SettingError(unwanted.join(' '), `means nothing to "${command} ${action}"`);
  return { values, action, ref };
}

export interface Tools {
  readonly transaction: Transaction;
  readonly actor: Actor;
  readonly signer: TraceSigner | undefined;
}

/**
 * Does something as the operator of a portal, in one transaction.
 *
 * @param options names of the options that stand for fields of a request, by JSON pointer
 * @throws RefusedError saying what is wrong, by option
 */
export async function asOperator<T>(
  command: string,
  portal: string | undefined,
  options: Readonly<Record<string, string>>,
  work: (tools: Tools) => Promise<T>,
): Promise<T> {
  try {
    return await withDatabase(async ({ sql }, { folder }) => {
      const now = new Date();
      const ring = await findKeyRing(folder, await readPassphrase(process.env));
      const signer = ring && createTraceSigner(ring);
      const actor = { by: `cli: ${command}`, portal: await portalOf(sql, portal), now, allow: () => undefined };
      return transact(sql, (transaction) => work({ transaction, actor, signer }));
    });
  } catch (error) {
    throw error instanceof ProblemError ? refused(error, options) : error;
  }
}

const refused = (problem: ProblemError, options: Readonly<Record<string, string>>): RefusedError =>
  new RefusedError(problem.faults.length === 0 ? problem.message : lines(problem.faults, options), problem);

const lines = (faults: readonly Fault[], options: Readonly<Record<string, string>>): string =>
  faults.map(({ pointer, detail }) => `${optionOf(pointer, options)} ${detail}`).join('\n');

/** The option of a field, or of what it lies in. */
function optionOf(pointer: string, options: Readonly<Record<string, string>>): string {
  const parts = pointer.split('/');
  for (let length = parts.length; length > 1; length--) {
    const option = options[parts.slice(0, length).join('/')];
    if (option !== undefined) return option;
  }
  return pointer === '' ? 'This' : pointer;
}

/** What the options say, as the request that a server would send. */
export function requestOf<Schema extends z.ZodMiniType>(schema: Schema, value: object): z.output<Schema> {
  const present = Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined));
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  throw new ProblemError('invalid-request', 'The options make no sense.', { faults: faultsOf(result.error.issues) });
}

/** `none` takes a fact back. */
export const orNothing = (text: string | undefined): string | null | undefined => (text === 'none' ? null : text);

export const localized = (vi: string | undefined, en: string | undefined): LocalizedText | undefined =>
  vi === undefined ? undefined : { vi, ...(en !== undefined && { en }) };

/** Words for the consumer, which a hold, a revocation and a recall must have. */
export const noteOf = (values: { readonly note?: string | undefined; readonly 'note-en'?: string | undefined }) => ({
  note: localized(values.note, values['note-en']) ?? {},
});

/** A history for people: one change a paragraph, with what it touched. */
export function historyText(changes: readonly TraceChange[]): string {
  if (changes.length === 0) return 'No change since histories are kept.';
  return changes.map(changeText).join('\n');
}

function changeText({ number, action, at, by, before, after }: TraceChange): string {
  const fields = Object.keys(after).filter((name) => action !== 'create' || after[name] !== null);
  const told = fields.map(
    (name) => `    ${name}: ${action === 'create' ? '' : `${show(before[name])} → `}${show(after[name])}`,
  );
  return [`${number}  ${at}  ${action}  ${by}`, ...told].join('\n');
}

const show = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value ?? null));
