import { readFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { createPayos, createVnpay, noPaymentProviders, type PaymentSettings } from '../payments/index.ts';
import { SettingError } from './setting-error.ts';

const name = 'NONGSAN_PAYMENTS_FILE';

const payee = {
  /** Stands in the address that the provider calls. */
  account: z.string().check(z.regex(/^[0-9A-Za-z][0-9A-Za-z_-]{0,39}$/)),
  portal: z.string().check(z.minLength(1)),
  store: z.optional(z.string().check(z.regex(/^str_[0-9A-Za-z_-]+$/))),
};

/** Shorter secrets could be guessed. */
const secret = z.string().check(z.minLength(16));
const minutes = z.int().check(z.minimum(5), z.maximum(30 * 24 * 60));

const accountSchema = z.discriminatedUnion('provider', [
  z.strictObject({ provider: z.literal('payos'), ...payee, checksumKey: secret }),
  z.strictObject({
    provider: z.literal('vnpay'),
    ...payee,
    tmnCode: z.string().check(z.minLength(1)),
    secureSecret: secret,
    gateway: z.optional(z.string().check(z.regex(/^https:\/\//))),
  }),
]);

const fileSchema = z.strictObject({
  accounts: z.array(accountSchema),
  waitFor: z.optional(z.strictObject({ redirect: z.optional(minutes), transfer: z.optional(minutes) })),
});

type Account = z.infer<typeof accountSchema>;

/**
 * Reads the accounts with payment providers from the file of `NONGSAN_PAYMENTS_FILE`. What is wrong is said by its place:
 * nothing that stands in the file is repeated, since it holds secrets.
 *
 * @throws SettingError when it cannot be read or makes no sense
 */
export async function readPaymentSettings(environment: NodeJS.ProcessEnv): Promise<PaymentSettings> {
  const file = environment[name];
  if (file === undefined || file === '') return noPaymentProviders;
  const parsed = fileSchema.safeParse(await readJson(file));
  if (!parsed.success) {
    const places = parsed.error.issues.map(({ path }) => `/${path.join('/')}`);
    throw new SettingError(name, `has something wrong at ${places.join(', ')}`);
  }
  const { accounts, waitFor = {} } = parsed.data;
  requireOnce(accounts);
  const given = Object.fromEntries(Object.entries(waitFor).filter(([, value]) => value !== undefined));
  return { providers: accounts.map(openAccount), waitFor: { ...noPaymentProviders.waitFor, ...given } };
}

async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new SettingError(name, `names a file that cannot be read: ${file}`);
  }
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message would quote the file.
    throw new SettingError(name, 'must be JSON');
  }
}

function openAccount({ portal, store, ...account }: Account) {
  const to = { account: account.account, payee: { portal, ...(store !== undefined && { store }) } };
  if (account.provider === 'payos') return createPayos({ ...to, checksumKey: account.checksumKey });
  const { tmnCode, secureSecret, gateway } = account;
  return createVnpay({ ...to, tmnCode, secureSecret, ...(gateway !== undefined && { gateway }) });
}

/** Two accounts under one address, or for one payee, and it would be chance which is paid. */
function requireOnce(accounts: readonly Account[]): void {
  const keys = accounts.flatMap(({ provider, account, portal, store = '' }) => [
    `${provider} address ${account}`,
    `${provider} payee ${portal} ${store}`,
  ]);
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice !== undefined) throw new SettingError(name, `has two accounts for the same: ${twice}`);
}
