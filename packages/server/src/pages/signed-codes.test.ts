import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lotSchema } from '@nongsan/core';
import { signTrace } from '@nongsan/core/trace';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  openSamplePortal,
  sampleClock as now,
  sampleOrigin as publicOrigin,
  teaLot,
  type SamplePortal,
} from '../testing/sample-portal.ts';
import { openKeyRing, publicKeys, publishKeys, revokeKeyFile } from '../trace/index.ts';

const issuer = 'thai-nguyen.nongsan.example';

let portal: SamplePortal;
let app: ReturnType<SamplePortal['app']>;
let path: string;
beforeAll(async () => {
  portal = await openSamplePortal();
  path = portal.signed;
});
beforeEach(() => {
  app = portal.app();
});
afterAll(() => portal.close());

const ask = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
  app.request(publicOrigin + address, { method, headers: { accept: 'text/html', ...headers } });
const textOf = async (answer: Response | Promise<Response>) => (await (await answer).text()).replace(/\s+/g, ' ');
const signItem = (serial: string, gtin = '09520001000119') =>
  signTrace({
    stem: publicOrigin,
    issuer,
    key: portal.ring.active,
    facts: { gtin, lot: 'HD-CD-261104', serial, harvested: { from: '2026-11-04', to: '2026-11-04' } },
    now,
  }).then((link) => link.slice(publicOrigin.length));

describe('an item’s code', () => {
  test('gets its lot’s page, says that the signature fits, and shows the serial', async () => {
    const page = await textOf(ask(await signItem('7K3N0Q8WYZ4B')));
    expect(page).toContain('class="verdict good"');
    expect(page).toContain('<span class="code">7K3N0Q8WYZ4B</span>');
  });

  test('with another serial than was signed is refused, and that serial is not repeated', async () => {
    const page = await textOf(ask((await signItem('7K3N0Q8WYZ4B')).replace('7K3N0Q8WYZ4B', 'MADEUP000000')));
    expect(page).toContain('class="verdict bad"');
    expect(page).not.toContain('<span class="code">MADEUP000000');
  });

  test('gets a machine the lot, and a linkset whose anchor is the item', async () => {
    const item = await signItem('7K3N0Q8WYZ4B');
    const lot = await ask(item, { accept: 'application/json' });
    expect(lotSchema.parse(await lot.json()).code).toBe('HD-CD-261104');
    const linkset = await textOf(ask(item, { accept: 'application/linkset+json' }));
    expect(linkset).toContain(`"anchor":"${publicOrigin}${teaLot}/21/7K3N0Q8WYZ4B"`);
    expect(linkset).toContain(`"href":"${publicOrigin}${item}&lang=vi"`);
  });
});

describe('every change to a signed code is refused', () => {
  /** What stands in the code, and what a forger would like instead. */
  const changes = [
    ['use by', /17=(\d{5})\d/, '17=$13'],
    ['harvest', '7007=261104', '7007=261120'],
    ['growing area', /251=VN-19/, '251=VN-20'],
    ['signature', /s=(.{60})./, (all: string, head: string) => `s=${head}${all.at(-1) === 'A' ? 'B' : 'A'}`],
    ['signature’s key', /s=(A.)(..)/, (_: string, head: string, id: string) => `s=${head}${id === 'AA' ? 'BB' : 'AA'}`],
    ['a fact more', '?', '?422=704&'],
    ['a fact fewer', /7007=261104&/, ''],
    ['a second signature', /s=(.{90})/, 's=$1&s=$1'],
  ] as const;
  test.each(changes)('%s', async (_, from, to) => {
    const changed = path.replace(from, to as string);
    expect(changed).not.toBe(path);
    const page = await textOf(ask(changed));
    expect(page).not.toContain('class="verdict good"');
    expect(page).not.toContain('<nongsan-trace-badge');
  });

  test('a signature of a version to come is neither praised nor blamed', async () => {
    expect(await textOf(ask(path.replace('s=A', 's=B')))).toContain('class="verdict neutral"');
  });

  test('the lot: its signature is no other lot’s', async () => {
    const [other] = await portal.database.sql<{ path: string }[]>`
      SELECT split_part(link_path, '?', 1) AS path FROM lots WHERE gtin IS NOT NULL AND code LIKE 'HD-%' AND code <> 'HD-CD-261104'
      UNION ALL SELECT split_part(link_path, '?', 1) FROM lots WHERE gtin IS NOT NULL AND code <> 'HD-CD-261104' LIMIT 1`;
    const page = await textOf(ask(`${other?.path ?? ''}?${path.split('?')[1] ?? ''}`));
    expect(page).toContain('class="verdict bad"');
  });

  test('a label of a revoked key says so, and what the portal states', async () => {
    const mine = await mkdtemp(join(tmpdir(), 'nongsan-resolver-revoked-'));
    const early = await openKeyRing(mine, now);
    const link = await signTrace({
      stem: publicOrigin,
      issuer,
      key: early.active,
      facts: { gtin: '09520001000119', lot: 'HD-CD-261104' },
      now,
    });
    const add = publicKeys(await revokeKeyFile(mine, { keyId: early.active.keyId, reason: 'compromised' }, now));
    const keys = [...publicKeys(portal.ring), ...add.filter(({ state }) => state === 'revoked')];
    await publishKeys(portal.database.sql, keys);
    await rm(mine, { recursive: true });
    const page = await textOf(ask(link.slice(publicOrigin.length)));
    expect(page).toContain('class="verdict caution"');
    expect(page).toContain('đã thu hồi, nên chữ ký không còn chứng minh gì');
    expect(await textOf(ask(path))).toContain('class="verdict good"');
  });
});
