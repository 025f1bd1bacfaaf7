import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readPaymentSettings } from './payment-settings.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nongsan-payments-'));
});
afterAll(() => rm(folder, { recursive: true }));

const secret = 'a-secret-that-nobody-may-read';
const payos = { provider: 'payos', account: 'hao', portal: 'thai-nguyen', store: 'str_hao', checksumKey: secret };
const vnpay = { provider: 'vnpay', account: 'cong', portal: 'lang-son', tmnCode: 'TESTTMN1', secureSecret: secret };

async function read(content: unknown) {
  const file = join(folder, `${crypto.randomUUID()}.json`);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readPaymentSettings({ NONGSAN_PAYMENTS_FILE: file });
}

it('opens no account where no file is named', async () => {
  expect(await readPaymentSettings({})).toEqual({ providers: [], waitFor: { redirect: 30, transfer: 1440 } });
});

it('opens the accounts of the file, and waits as long as it says', async () => {
  const { providers, waitFor } = await read({ accounts: [payos, vnpay], waitFor: { redirect: 15 } });
  expect(providers.map(({ name, account, payee }) => [name, account, payee])).toEqual([
    ['payos', 'hao', { portal: 'thai-nguyen', store: 'str_hao' }],
    ['vnpay', 'cong', { portal: 'lang-son' }],
  ]);
  expect(waitFor).toEqual({ redirect: 15, transfer: 1440 });
});

it.each([
  ['no JSON', `{ "accounts": "${secret}"`, 'must be JSON'],
  ['a provider that is not known', { accounts: [{ ...payos, provider: 'momo' }] }, '/accounts/0/provider'],
  ['a secret that is too short', { accounts: [{ ...vnpay, secureSecret: 'short' }] }, '/accounts/0/secureSecret'],
  ['a gateway without TLS', { accounts: [{ ...vnpay, gateway: 'http://vnpay.example' }] }, '/accounts/0/gateway'],
  ['a field that means nothing', { accounts: [{ ...payos, secret }] }, '/accounts/0'],
  ['one address twice', { accounts: [payos, { ...payos, store: 'str_mai' }] }, 'payos address hao'],
  ['one payee twice', { accounts: [payos, { ...payos, account: 'mai' }] }, 'payos payee thai-nguyen str_hao'],
])('refuses %s, and repeats no secret', async (_what, content, told) => {
  const refusal = await read(content).then(String, (error: unknown) => (error as Error).message);
  expect(refusal).toContain(told);
  expect(refusal).not.toContain(secret);
});

it('says which file cannot be read', async () => {
  await expect(readPaymentSettings({ NONGSAN_PAYMENTS_FILE: join(folder, 'none.json') })).rejects.toThrow('none.json');
});
