import { parseArgs } from 'node:util';
import { instantSchema, localDateSchema, secretKeyScopes, secretKeyState, type SecretKey } from '@nongsan/core';
import type { Queries } from '../database/index.ts';
import { createSecretKey, listSecretKeys, revokeSecretKey, storeIdOf, type NewSecretKey } from '../repository/index.ts';
import { portalOf } from './portal-of.ts';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

const secretKeyUsage = `nongsan secret-key create --portal SLUG --name TEXT --scope SCOPE …
nongsan secret-key list [--portal SLUG] [--json]
nongsan secret-key revoke KEY_ID

A secret key is for a server: Authorization: Bearer sk_…. It is told once, on stdout, when it is made; the database keeps
its hash. A revoked key is out at once and stays in the list.

  --portal SLUG    the portal it belongs to
  --name TEXT      what it is for, so that somebody knows it later
  --scope SCOPE    a right, as often as there are rights: ${secretKeyScopes.join(', ')}
  --store SLUG     binds the key to a store, as often as there are stores (all of the portal)
  --expires DAY    from this day on it is over: 2027-10-01, or a moment with offset (never)
  --json           for programs`;

const optionTypes = {
  portal: { type: 'string' },
  name: { type: 'string' },
  scope: { type: 'string', multiple: true, default: [] as string[] },
  store: { type: 'string', multiple: true, default: [] as string[] },
  expires: { type: 'string' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

interface Options {
  readonly portal?: string | undefined;
  readonly name?: string | undefined;
  readonly scope: readonly string[];
  readonly store: readonly string[];
  readonly expires?: string | undefined;
  readonly json: boolean;
}

/** Makes, lists and revokes the keys that servers show. */
export async function secretKeyCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], options: optionTypes, allowPositionals: true });
  const [what, ...rest] = positionals;
  if (values.help || what === undefined) {
    console.log(secretKeyUsage);
    return;
  }
  const unwanted = rest.slice(what === 'revoke' ? 1 : 0);
  if (unwanted.length > 0) throw new SettingError(unwanted.join(' '), `means nothing to "secret-key ${what}"`);
  if (what === 'create') return create(values);
  if (what === 'list') return list(values);
  if (what === 'revoke') return revoke(rest[0]);
  throw new SettingError(`secret-key ${what}`, `is no command.\n\n${secretKeyUsage}`);
}

async function create(options: Options): Promise<void> {
  const { name } = options;
  if (name === undefined || name.trim() === '' || name.length > 100) {
    throw new SettingError('--name', 'must say what the key is for, in at most 100 characters');
  }
  const scopes = secretKeyScopes.filter((scope) => options.scope.includes(scope));
  const strange = options.scope.filter((scope) => !scopes.some((known) => known === scope));
  if (strange.length > 0 || scopes.length === 0) {
    throw new SettingError('--scope', `must be one or more of ${secretKeyScopes.join(', ')}`);
  }
  const now = new Date();
  const expiresAt = readExpiry(options.expires, now);
  const { key, token } = await withDatabase(async ({ sql }) => {
    const portal = await portalOf(sql, options.portal);
    const stores = await storesOf(sql, portal, options.store);
    const wanted: NewSecretKey = { portal, name, scopes, ...(stores && { stores }), ...(expiresAt && { expiresAt }) };
    return createSecretKey(sql, wanted, now);
  });
  console.log(token);
  console.error(`\n${describe(key, now)}\nKeep it now: it is not shown again.`);
}

/** A day begins at midnight in Viet Nam. */
function readExpiry(text: string | undefined, now: Date): Date | undefined {
  if (text === undefined) return undefined;
  const moment = localDateSchema.safeParse(text).success ? `${text}T00:00:00+07:00` : text;
  if (!instantSchema.safeParse(moment).success || Date.parse(moment) <= now.getTime()) {
    throw new SettingError('--expires', `must be a day to come, such as 2027-10-01, not "${text}"`);
  }
  return new Date(moment);
}

async function storesOf(queries: Queries, portal: string, refs: readonly string[]): Promise<string[] | undefined> {
  if (refs.length === 0) return undefined;
  const stores: string[] = [];
  for (const ref of refs) {
    const id = await storeIdOf(queries, portal, ref);
    if (id === undefined) throw new SettingError('--store', `names no store of this portal: "${ref}"`);
    stores.push(id);
  }
  return stores;
}

async function list(options: Options): Promise<void> {
  const now = new Date();
  const keys = await withDatabase(async ({ sql }) =>
    listSecretKeys(sql, options.portal === undefined ? undefined : await portalOf(sql, options.portal)),
  );
  if (options.json) console.log(JSON.stringify(keys, undefined, 2));
  else console.log(keys.length === 0 ? 'No secret key yet.' : keys.map((key) => describe(key, now)).join('\n'));
}

async function revoke(id: string | undefined): Promise<void> {
  if (id === undefined) throw new SettingError('secret-key revoke', 'needs the identifier of a key, key_…');
  const now = new Date();
  const key = await withDatabase(({ sql }) => revokeSecretKey(sql, id, now));
  if (key === undefined) throw new SettingError(id, 'is no secret key here. See nongsan secret-key list');
  console.log(describe(key, now));
}

function describe(key: SecretKey, now: Date): string {
  const stores = key.stores === undefined ? 'all stores' : key.stores.join(' ');
  const used = key.lastUsedAt === undefined ? 'never used' : `used ${key.lastUsedAt}`;
  const ends = key.expiresAt === undefined ? '' : `  until ${key.expiresAt}`;
  const head = `${key.id}  …${key.hint}  ${secretKeyState(key, now)}  ${key.name}`;
  return `${head}\n    ${key.scopes.join(' ')}  ${stores}  ${used}${ends}`;
}
