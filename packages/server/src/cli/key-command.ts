import { parseArgs } from 'node:util';
import { findPublicKeys, openKeyRing, publicKeys, revocationReasons, rotateKeyFile } from '../trace/index.ts';
import { keyTable } from './key-text.ts';
import { readPassphrase } from './read-passphrase.ts';
import { publishRing, revokeKey } from './key-changes.ts';
import { SettingError } from './setting-error.ts';
import { readSettings } from './settings.ts';

const keyUsage = `nongsan key [generate | list | rotate | revoke KEY | publish]

The keys that sign lots. Without a command: the public keys as JSON, made first where there are none.

  generate             makes the first key; refuses where there is one
  list [--json]        the public keys, and how the private one is kept; needs no passphrase
  rotate               a new key signs from now on; what the one before signed stays valid
  revoke KEY --reason compromised|lost|mistake|ceased [--since YYYY-MM-DD]
                       nothing that KEY signed counts any more; lots on record are signed anew
  publish [--issuer ID]
                       tells the database what the key file says, as rotate and revoke do; with the option
                       also an issuer that has none of these keys, because its own were lost

The private key is encrypted at rest with the passphrase of NONGSAN_KEY_PASSPHRASE or, better, of the file that
NONGSAN_KEY_PASSPHRASE_FILE names. Without one a passphrase is drawn and kept beside the keys.`;

const optionTypes = {
  rotate: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
  reason: { type: 'string' },
  since: { type: 'string' },
  issuer: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** Prints public keys only: what a partner pins, or an auditor asks for. */
export async function keyCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: optionTypes });
  if (values.help) {
    console.log(keyUsage);
    return;
  }
  const [command, keyId, ...rest] = positionals;
  if (rest.length > 0 || (keyId !== undefined && command !== 'revoke')) {
    throw new SettingError(positionals.slice(1).join(' '), `means nothing to "key ${command ?? ''}"`);
  }
  const now = new Date();
  switch (command) {
    case undefined:
      return values.rotate ? rotate(now) : showJson(now);
    case 'generate':
      return generate(now);
    case 'list':
      return list(values.json);
    case 'rotate':
      return rotate(now);
    case 'revoke':
      return revokeKey(readRevocation(keyId, values.reason, values.since, now), now);
    case 'publish':
      await publishRing(now, openKeyRing, values.issuer);
      return;
    default:
      throw new SettingError(`"${command}"`, `is no command of "key".\n\n${keyUsage}`);
  }
}

async function showJson(now: Date): Promise<void> {
  const { folder } = readSettings(process.env);
  printJson(publicKeys(await openKeyRing(folder, now, await readPassphrase(process.env))));
}

async function generate(now: Date): Promise<void> {
  const { folder } = readSettings(process.env);
  const passphrase = await readPassphrase(process.env);
  if ((await findPublicKeys(folder)) !== undefined) {
    throw new SettingError('key generate', `finds keys in ${folder}; "key rotate" makes a new one and keeps those`);
  }
  printJson(publicKeys(await openKeyRing(folder, now, passphrase)));
}

async function list(json: boolean): Promise<void> {
  const { folder } = readSettings(process.env);
  const found = await findPublicKeys(folder);
  if (found === undefined) throw new SettingError('key list', `finds no keys in ${folder}; "key generate" makes one`);
  if (json) printJson(found.keys);
  else console.log(keyTable(found));
}

async function rotate(now: Date): Promise<void> {
  const ring = await publishRing(now, rotateKeyFile);
  printJson(publicKeys(ring));
  console.error('New lots are signed with the first key after the next `nongsan sample` or start.');
}

function readRevocation(keyId: string | undefined, reason: string | undefined, since: string | undefined, now: Date) {
  if (keyId === undefined) throw new SettingError('key revoke', 'needs a key: nongsan key revoke 1a2b --reason lost');
  const known = revocationReasons.find((one) => one === reason);
  if (known === undefined) throw new SettingError('--reason', `must be one of ${revocationReasons.join(', ')}`);
  return { keyId, reason: known, ...(since !== undefined && { since: readDay(since, now) }) };
}

function readDay(text: string, now: Date): string {
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00+07:00`) : NaN;
  const exists = !Number.isNaN(day) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
  if (exists && day <= now.getTime()) return text;
  throw new SettingError('--since', `must be a day that has come, YYYY-MM-DD, not "${text}"`);
}

const printJson = (value: unknown): void => console.log(JSON.stringify(value, undefined, 2));
