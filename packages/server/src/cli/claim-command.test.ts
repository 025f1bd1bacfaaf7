import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PlacedOrder } from '@nongsan/core';
import { defaultClaimRules, type Claim, type ClaimSummary } from '@nongsan/core/claim';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cleanPicture } from '../claims/pictures/clean-picture.ts';
import { smallJpeg } from '../testing/pictures.ts';
import { commandOf } from '../testing/run-cli.ts';
import { claimAbout, deliver } from '../testing/test-claims.ts';
import { variants } from '../testing/test-catalogue.ts';
import { once, openTestPortal, orderFor, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
let folder: string;
beforeAll(async () => {
  portal = await openTestPortal();
  folder = await mkdtemp(join(tmpdir(), 'nongsan-claims-'));
});
afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true });
});

const account = { bin: '999999', account: '0000000001', holder: 'NGUOI MUA THU' };
const claimed = async (more: object = {}) => {
  const body = orderFor(await portal.fill({ [variants.tea]: '1' }));
  const { json } = await portal.call<PlacedOrder>('POST', '/v1/orders', { body, headers: once() });
  return claimAbout(portal, await deliver(portal.sql, json), { ...more });
};
const inNorth = ['--portal', 'north'];
const { done, refused } = commandOf('claim', () => portal.url);
const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

it('says what it can do', async () => {
  const help = await done('--help');
  for (const action of ['list', 'show', 'refund', 'replace', 'refuse', 'settle', 'rules']) {
    expect(help).toContain(`nongsan claim ${action}`);
  }
});

it('lists claims without words, shows one with all, writes its photos, and that was looked is on record', async () => {
  const { claim, photo } = await claimed({ account, note: 'Dập hết (mẫu)' });
  const list = await done('list', '--state', 'open', '--store', 'str_hao');
  expect(list).toContain(`${claim.id}  open  `);
  expect(list).toContain('pays: household');
  expect(list).not.toMatch(/Dập hết|0000000001/);
  const shown = await done('show', claim.id, '--photos', join(folder, 'photos'));
  expect(shown).toMatch(
    /“Dập hết \(mẫu\)”[\s\S]*999999 0000000001 NGUOI MUA THU[\s\S]*picked-up: hand-over unknown, road none/,
  );
  const file = join(folder, 'photos', `${photo.id}.jpg`);
  expect(await readFile(file)).toEqual(Buffer.from(cleanPicture(smallJpeg()).bytes));
  expect(await readdir(join(folder, 'photos'))).toEqual([`${photo.id}.jpg`]);
  const log = await portal.sql`SELECT FROM personal_data_access WHERE order_id = ${claim.order}`;
  expect(log).toHaveLength(1);
});

it('promises money and says that it is there; promises goods; refuses with the reason', async () => {
  const { claim } = await claimed();
  const until = tomorrow();
  expect(await refused('refund', claim.id, '--amount', '1000', '--until', until, ...inNorth)).toContain(
    '--account must say',
  );
  const to = '999999/0000000001/NGUOI MUA THU';
  const promised = await done(
    'refund',
    claim.id,
    '--amount',
    '1000',
    '--until',
    until,
    '--account',
    to,
    '--payers',
    'carrier,portal',
  );
  expect(promised).toMatch(/ accepted .*pays: carrier, portal {2}until/);
  expect(JSON.parse(await done('show', claim.id, '--json')) as Claim).toMatchObject({
    answer: { remedy: 'refund', by: 'portal', amount: { amount: 1000 }, account },
  });
  expect(JSON.parse(await done('settle', claim.id, '--json')) as ClaimSummary).toMatchObject({ state: 'settled' });
  const other = await claimed();
  expect(await done('replace', other.claim.id, '--until', until)).toContain(' accepted ');
  const third = await claimed();
  expect(await done('refuse', third.claim.id, '--note', 'Không đúng (mẫu)')).toContain(' refused ');
});

it('shows and sets the table of who pays, and a household’s own time', async () => {
  expect(await done('rules')).toContain('both-late: handOver late, road late → household, carrier');
  const file = join(folder, 'rules.json');
  const table = [{ name: 'we-pay', payers: ['portal'] }];
  await writeFile(file, JSON.stringify({ ...defaultClaimRules, claimHours: 24, table }));
  expect(await done('set-rules', file)).toMatch(/^claims within 24 h.*\n {4}we-pay: always → portal/);
  expect(await done('time', '--store', 'str_hao', '--hours', '72')).toContain('claims within 72 h');
  expect(await done('rules', '--store', 'str_mai')).toContain('claims within 24 h');
  expect(await done('time', '--store', 'str_hao', '--hours', 'none')).toContain('claims within 24 h');
  await writeFile(
    file,
    JSON.stringify({ ...defaultClaimRules, claimHours: 0, table: [{ name: 'x', payers: ['buyer'] }] }),
  );
  expect(await refused('set-rules', file, ...inNorth)).toMatch(/\/claimHours[\s\S]*\/table\/0\/payers\/0/);
  expect(await done('set-rules', 'default')).toContain('claims within 48 h');
});

it('refuses what it does not know', async () => {
  const { claim } = await claimed();
  const said = await Promise.all([
    refused('show', 'clm_nobody', ...inNorth),
    refused('list', '--state', 'lost', ...inNorth),
    refused('refuse', claim.id, ...inNorth),
    refused('replace', claim.id, ...inNorth),
    refused('refund', claim.id, '--until', tomorrow(), '--amount', '1,5', ...inNorth),
    refused('refund', claim.id, '--until', tomorrow(), '--amount', '1', '--account', 'VCB 1', ...inNorth),
    refused('time', '--hours', '3', ...inNorth),
    refused('set-rules', join(folder, 'none.json'), ...inNorth),
    refused('settle', claim.id, ...inNorth),
  ]);
  expect(said).toEqual([
    expect.stringContaining('no such claim'),
    expect.stringContaining('--state must be open'),
    expect.stringContaining('--note must tell the buyer why'),
    expect.stringContaining('--until must say until when'),
    expect.stringContaining('--amount must be a whole number'),
    expect.stringContaining('--account must be the bank'),
    expect.stringContaining('--store must name a household'),
    expect.stringContaining('cannot be read'),
    expect.stringContaining('This claim is open'),
  ]);
});
