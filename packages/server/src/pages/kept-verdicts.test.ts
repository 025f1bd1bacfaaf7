import { afterAll, beforeAll, expect, test } from 'vitest';
import { listIssuers } from '../repository/index.ts';
import { sampleId } from '../sample/index.ts';
import { openSamplePortal, sampleClock as now, sampleOrigin, type SamplePortal } from '../testing/sample-portal.ts';
import { keptVerdicts } from './kept-verdicts.ts';

let portal: SamplePortal;
let link: string;
beforeAll(async () => {
  portal = await openSamplePortal();
  link = sampleOrigin + portal.signed;
});
afterAll(() => portal.close());

const issuers = () => listIssuers(portal.database.sql, sampleId('portal', 'thai-nguyen'));

test('one link is checked once with the same keys, another link for itself', async () => {
  const [verify, keys] = [keptVerdicts(), await issuers()];
  const first = verify(link, keys, { now });
  expect(verify(link, keys, { now })).toBe(first);
  expect(await first).toMatchObject({ status: 'valid' });
  expect(await verify(link.replace('7007=26', '7007=25'), keys, { now })).toMatchObject({ status: 'altered' });
});

test('a key that was revoked is found out as soon as the keys are read anew', async () => {
  const verify = keptVerdicts();
  expect(await verify(link, await issuers(), { now })).toMatchObject({ status: 'valid' });
  const revoked = (await issuers()).map((issuer) => ({
    ...issuer,
    keys: issuer.keys.map((key) => ({ ...key, state: 'revoked' as const })),
  }));
  expect(await verify(link, revoked, { now })).toMatchObject({ status: 'revokedKey' });
});

test('a thousand made-up links do not fill the memory', async () => {
  const [verify, keys] = [keptVerdicts(), await issuers()];
  const first = verify(link, keys, { now });
  for (let number = 0; number < 1_000; number += 1) void verify(`${link}&x=${number}`, keys, { now });
  expect(verify(link, keys, { now })).not.toBe(first);
  expect(await verify(link, keys, { now })).toEqual(await first);
});
