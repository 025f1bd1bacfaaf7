import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isGtin } from '@nongsan/core/gs1';
import { createItemSigner, readLotStatement, writeSerials, type LotStatement } from '../serials/index.ts';
import { findPublicKeys, openKeyRing } from '../trace/index.ts';
import { progressBar } from './progress-bar.ts';
import { readPassphrase } from './read-passphrase.ts';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

const serialsUsage = `nongsan serials --gtin GTIN --lot LOT --count N --out FILE

Gives each of N items of a lot a serial number (AI 21) and a signed link (AI 8030), into a CSV file: serial,link.

  --gtin GTIN      of the packing, 8, 12, 13 or 14 digits
  --lot LOT        a lot that the portal has stated and that is in force
  --count N        1 to 1,000,000
  --out FILE       must not be there; it appears when it is whole, readable for you alone
  --portal SLUG    where several portals have this lot
  --origin URL     what the links begin with (NONGSAN_HOST and NONGSAN_PORT); a host that the issuer lists

Serial numbers are random: 12 of 0-9 and A-Z without I, L, O, U, 60 bits. They are not kept here: keep the file.`;

const optionTypes = {
  gtin: { type: 'string' },
  lot: { type: 'string' },
  count: { type: 'string' },
  out: { type: 'string' },
  portal: { type: 'string' },
  origin: { type: 'string' },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const most = 1_000_000;

/** Signs the items of a lot. */
export async function serialsCommand(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({ args: [...args], options: optionTypes });
  if (values.help) {
    console.log(serialsUsage);
    return;
  }
  const { gtin, lot, count: countText, out } = values;
  if (gtin === undefined || lot === undefined || countText === undefined || out === undefined) {
    throw new SettingError('serials', `needs --gtin, --lot, --count and --out.\n\n${serialsUsage}`);
  }
  if (!isGtin(gtin)) throw new SettingError('--gtin', `must be a GTIN with its right check digit, not "${gtin}"`);
  const count = readCount(countText);
  const signed = await withDatabase(async ({ sql }, { folder, host, port }) => {
    const now = new Date();
    const statement = await readLotStatement(sql, { gtin, lot }, values.portal, now);
    const stem = readOrigin(values.origin ?? `http://${host}:${port}`, statement);
    if ((await findPublicKeys(folder)) === undefined)
      throw new SettingError('serials', `finds no trace keys in ${folder}`);
    const ring = await openKeyRing(folder, now, await readPassphrase(process.env));
    requireKnownKey(ring.active.privateJwk.x, statement);
    return createItemSigner(ring, { ...statement, issuer: statement.issuer.issuer, stem, now });
  });
  await write(resolve(out), count, signed);
}

async function write(file: string, count: number, sign: (serial: string) => string): Promise<void> {
  const stop = new AbortController();
  const interrupt = () => stop.abort(new SettingError('serials', 'was interrupted; no file was written'));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt);
  const bar = progressBar(process.stderr, count);
  const start = performance.now();
  try {
    await writeSerials({ file, count, sign, progress: (done) => bar.update(done), signal: stop.signal });
  } finally {
    bar.end();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupt);
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${count.toLocaleString('en')} items signed in ${seconds} s, in ${file}`);
}

function readCount(text: string): number {
  const count = Number(text);
  if (/^\d+$/.test(text) && count >= 1 && count <= most) return count;
  throw new SettingError('--count', `must be a number from 1 to ${most}, not "${text}"`);
}

/** A link whose host the issuer does not list is a stranger's to every reader. */
function readOrigin(text: string, { issuer }: LotStatement): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) {
    throw new SettingError('--origin', `must be an http(s) address, not "${text}"`);
  }
  const hosts = issuer.hosts.map((host) => host.toLowerCase());
  if (hosts.includes(url.host)) return text.replace(/\/+$/, '');
  throw new SettingError('--origin', `has the host ${url.host}; ${issuer.name} lists ${hosts.join(', ')}`);
}

function requireKnownKey(x: string, { issuer }: LotStatement): void {
  if (issuer.keys.some(({ jwk, state }) => jwk.x === x && state === 'active')) return;
  throw new SettingError(
    'serials',
    `would sign with a key that ${issuer.name} does not show; run "nongsan key publish"`,
  );
}
