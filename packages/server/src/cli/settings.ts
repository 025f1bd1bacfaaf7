import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { databaseLocation, type DatabaseLocation } from '../database/index.ts';
import { defaultCopyRule, type CopyRule } from '../views/index.ts';
import { SettingError } from './setting-error.ts';

/** The checkout that this server runs from. */
export const repository = fileURLToPath(new URL('../../../../', import.meta.url));

/** Installed from npm there is no checkout: no example pages, and nothing to build the script from. */
export const isCheckout = existsSync(join(repository, 'examples/serve.ts'));

export interface Settings {
  /** What the demonstration keeps: database, keys. */
  readonly folder: string;
  readonly database: DatabaseLocation;
  readonly port: number;
  readonly portalPort: number;
  /** Name or address to listen on, and to be reached by. */
  readonly host: string;
  /** More origins that the demonstration's sites allow. */
  readonly moreOrigins: readonly string[];
  /** Whether readers' devices may keep the pages behind codes. */
  readonly keepOffline: boolean;
  /** Whether webhooks may lead to private addresses, and without TLS. */
  readonly privateWebhooks: boolean;
  /** When a code is taken for a copied one. */
  readonly copyRule: CopyRule;
}

/**
 * `NONGSAN_PORT` (4310), `NONGSAN_PORTAL_PORT` (4311), `NONGSAN_HOST` (localhost; an address of this machine lets phones
 * in), `NONGSAN_FOLDER` (`.nongsan` in the checkout, or where an installed
 * command runs), `DATABASE_URL` (embedded PostgreSQL),
 * `NONGSAN_MORE_ORIGINS` (more origins of the demonstration's sites, with spaces between; `null` for pages without one),
 * `NONGSAN_KEEP_OFFLINE` (`off` takes the worker of the pages behind codes from readers' devices),
 * `NONGSAN_COPIED_OFTEN` (25/30: looks and days after which the code of an item may have been copied),
 * `NONGSAN_COPIED_APART` (3/2: provinces and days likewise).
 *
 * @throws SettingError when one of them makes no sense
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const folder = environment['NONGSAN_FOLDER'] || join(isCheckout ? repository : process.cwd(), '.nongsan');
  return {
    folder,
    database: databaseLocation(environment, join(folder, 'database')),
    port: readPort(environment, 'NONGSAN_PORT', 4310),
    portalPort: readPort(environment, 'NONGSAN_PORTAL_PORT', 4311),
    host: environment['NONGSAN_HOST'] || 'localhost',
    moreOrigins: (environment['NONGSAN_MORE_ORIGINS'] ?? '').split(/\s+/).filter((origin) => origin !== ''),
    keepOffline: readSwitch(environment, 'NONGSAN_KEEP_OFFLINE', 'on'),
    privateWebhooks: readSwitch(environment, 'NONGSAN_PRIVATE_WEBHOOKS', 'off'),
    copyRule: readCopyRule(environment),
  };
}

function readCopyRule(environment: NodeJS.ProcessEnv): CopyRule {
  const { often, apart } = defaultCopyRule;
  const [views, days] = readRatio(environment, 'NONGSAN_COPIED_OFTEN', [often.views, often.days]);
  const [provinces, within] = readRatio(environment, 'NONGSAN_COPIED_APART', [apart.provinces, apart.days]);
  return { often: { views, days }, apart: { provinces, days: within } };
}

function readRatio(
  environment: NodeJS.ProcessEnv,
  name: string,
  usual: readonly [number, number],
): readonly [number, number] {
  const text = environment[name] || usual.join('/');
  const [, count, days] = /^([1-9]\d{0,5})\/([1-9]\d{0,2})$/.exec(text) ?? [];
  if (count !== undefined && days !== undefined) return [Number(count), Number(days)];
  throw new SettingError(name, `must be a number and days, such as ${usual.join('/')}, not "${text}"`);
}

function readSwitch(environment: NodeJS.ProcessEnv, name: string, usual: 'on' | 'off'): boolean {
  const text = environment[name] || usual;
  if (text === 'on' || text === 'off') return text === 'on';
  throw new SettingError(name, `must be on or off, not "${text}"`);
}

function readPort(environment: NodeJS.ProcessEnv, name: string, usual: number): number {
  const text = environment[name];
  if (text === undefined || text === '') return usual;
  const port = Number(text);
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port;
  throw new SettingError(name, `must be a port from 1 to 65535, not "${text}"`);
}
