// One run of this bench, in a process of its own: node writer.ts <count> <file>
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createItemSigner, openKeyRing, writeSerials } from '@nongsan/server';

const [, , count = '', file = ''] = process.argv;
const now = new Date('2026-11-22T03:00:00Z');
const folder = await mkdtemp(join(tmpdir(), 'nongsan-bench-key-'));
const ring = await openKeyRing(folder, now);
await rm(folder, { recursive: true });
const day = '2026-11-04';
const sign = await createItemSigner(ring, {
  stem: 'https://id.example',
  issuer: 'thai-nguyen.nongsan.example',
  facts: {
    gtin: '09520001000119',
    lot: 'HD-CD-261104',
    harvested: { from: day, to: day },
    growingArea: 'VN-19-164-05503-0000-26',
  },
  more: [],
  now,
});
const start = performance.now();
await writeSerials({ file, count: Number(count), sign });
const seconds = (performance.now() - start) / 1000;
console.log(JSON.stringify({ seconds, megabytes: process.resourceUsage().maxRSS / 1024 }));
