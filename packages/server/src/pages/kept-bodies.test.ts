import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPortalApp } from './index.ts';
import { sampleFolder } from '../sample/index.ts';
import { openSamplePortal, sampleClock, sampleOrigin, type SamplePortal } from '../testing/sample-portal.ts';

let portal: SamplePortal;
let now = sampleClock;
let app: ReturnType<typeof createPortalApp>;
beforeAll(async () => {
  portal = await openSamplePortal();
  const { sql } = portal.database;
  const config = { publicOrigin: sampleOrigin };
  // One server for all readers: what it keeps is what is tried here.
  app = createPortalApp({ sql, config, now: () => now, pictures: sampleFolder, sdk: sampleFolder });
});
afterAll(() => portal.close());

const read = async (address = portal.signed, language = 'en') => {
  const answer = await app.request(sampleOrigin + address, {
    headers: { accept: 'text/html', 'accept-language': language },
  });
  return answer.text();
};
const change = (status: string, harvestedOn: string) =>
  portal.database.sql`UPDATE lots SET status = ${status}, harvested_on = ${harvestedOn} WHERE code = 'HD-CD-261104'`;

test('the next reader of a label sees the same page, in a language of their own', async () => {
  const first = await read();
  expect(await read()).toBe(first);
  expect(await read(portal.signed, 'vi')).toContain('<html lang="vi">');
  expect(await read()).toBe(first);
});

test('a change of the lot is seen by the very next reader', async () => {
  const before = await read();
  await change('suspended', '2026-11-04');
  expect(await read()).toContain('class="verdict bad"');
  await change('valid', '2026-11-03');
  expect(await read()).toContain('2026-11-03');
  await change('valid', '2026-11-04');
  expect(await read()).toBe(before);
});

test('each address is judged for itself', async () => {
  const good = await read();
  expect(good).toContain('class="verdict good"');
  expect(await read(portal.signed.replace('7007=261104', '7007=251104'))).toContain('class="verdict bad"');
  expect(await read()).toBe(good);
});

test('the day on which goods expire is noticed', async () => {
  expect(await read()).toContain('class="verdict good"');
  now = new Date('2028-06-01T00:00:00Z');
  expect(await read()).toContain('class="verdict caution"');
  now = sampleClock;
});
