import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEpcisDocument, type EpcisEvent, type TraceTimeline } from '@nongsan/core/epcis';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Captured } from '../events/index.ts';
import { runCli } from '../testing/run-cli.ts';
import { begun, capture, documentOf, seen, teaChain, teaLot, wayLot } from '../testing/test-events.ts';
import { openTestPortal, publicOrigin, type TestPortal } from '../testing/test-portal.ts';

let portal: TestPortal;
let folder: string;
beforeAll(async () => {
  portal = await openTestPortal();
  folder = await mkdtemp(join(tmpdir(), 'nongsan-events-'));
});
afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true });
});
beforeEach(() => portal.sql`TRUNCATE trace_events, trace_event_things`);

const inNorth = ['--portal', 'north', '--origin', publicOrigin];
const nongsan = (...args: readonly string[]) =>
  runCli(['events', ...args], { DATABASE_URL: portal.url, NONGSAN_FOLDER: folder });

async function done(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await nongsan(...args, ...inNorth);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}

async function fileOf(content: unknown, name = 'events.jsonld'): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content));
  return file;
}

const stored = async (): Promise<number> => {
  const [row] = await portal.sql<{ count: number }[]>`SELECT count(*)::int AS count FROM trace_events`;
  return row?.count ?? 0;
};

describe('nongsan events import', () => {
  test('captures a file, and once only', async () => {
    const file = await fileOf(documentOf(...teaChain));
    expect(await done('import', file)).toBe('4 events captured.\n');
    const more = await fileOf(documentOf(...teaChain, seen('urn:x:sold', 20, teaLot, { bizStep: 'retail_selling' })));
    expect(await done('import', more)).toBe('1 event captured, 4 events known already.\n');
    const again = JSON.parse(await done('import', more, '--json')) as Captured;
    expect(again).toMatchObject({ captured: 0, repeated: 5, events: [{ eventID: 'urn:x:harvest' }, {}, {}, {}, {}] });
    const keys = await portal.sql`SELECT DISTINCT key_id AS key FROM trace_events`;
    expect([...keys]).toEqual([{ key: 'cli: events import' }]);
  });

  test('with --check only says what would become of it', async () => {
    const file = await fileOf(documentOf(...teaChain));
    expect(await done('import', file, '--check')).toBe('4 events would be captured. Nothing was written.\n');
    expect(await stored()).toBe(0);
  });

  const bad = { ...begun('urn:x:bad', 1, teaLot), bizStep: 'harvesting' } as EpcisEvent;
  const manyBad = Array.from({ length: 30 }, () => bad);
  test.each<[string, unknown, string[]]>([
    ['of no standard', documentOf(...manyBad), ['/epcisBody/eventList/0/bizStep  ', 'and 10 more faults']],
    ['without the GTIN', documentOf(seen('urn:x:1', 1, wayLot('L-1'))), ['/eventList/0/epcList/0  ', '09520001000119']],
    ['with half a character', '{"type":"\\ud800"}', ['/type  must not hold']],
    ['that is no JSON', '{', ['is no JSON: ']],
  ])('refuses a file %s, says where, and captures nothing of it', async (_, content, words) => {
    const file = await fileOf(content);
    const { code, stdout, stderr } = await nongsan('import', file, ...inNorth);
    expect([code, stdout]).toEqual([1, '']);
    for (const word of [file, ...words]) expect(stderr).toContain(word);
    expect(stderr).not.toContain('    at ');
    expect(await stored()).toBe(0);
  });
});

describe('nongsan events show', () => {
  test('tells a lot’s story back to the field, in the time of the place', async () => {
    await capture(portal, documentOf(...teaChain));
    const told = await done('show', 'L-1');
    expect(told.split('\n').filter((line) => line.startsWith('2026-'))).toEqual([
      '2026-11-01 08:00 +07:00  harvest  place not stated',
      ...[2, 3, 4].map((day) => `2026-11-0${day} 08:00 +07:00  process  place not stated`),
    ]);
    expect(told).toContain('    from t/WITHERED\n    made t/DRIED\n');
    expect(told).not.toContain('Missing');
  });

  test('says what is missing, what is bad, and what was declared wrong', async () => {
    const recall = seen('urn:x:recall', 9, teaLot, { disposition: 'recalled' });
    const wrong = { ...teaChain[0], errorDeclaration: { declarationTime: '2026-11-20T00:00:00Z' } } as EpcisEvent;
    await capture(portal, documentOf(...teaChain, recall, wrong));
    const told = await done('show', 'lot_tea');
    expect(told).toContain('Missing: no-origin  t/LEAF');
    expect(told).toContain('    ! recalled');
    expect(told).toContain('Declared wrong: urn:x:harvest');
    expect(await done('show', 'L-2')).toContain('Missing: no-events  t/L-2');
  });

  test('keeps the terminal as it is, whatever names say', async () => {
    const place = { id: 'https://portal.example/p', 'rdfs:label': 'Vườn\u001b[2J\u202e\nchè' };
    await capture(portal, documentOf(seen('urn:x:1', 1, teaLot, { readPoint: place })));
    expect(await done('show', 'L-1')).toContain('other    Vườn[2J chè\n');
  });

  test('has it for programs, and as a document that says it all again', async () => {
    await capture(portal, documentOf(...teaChain));
    const { steps, gaps } = JSON.parse(await done('show', 'L-1', '--json')) as TraceTimeline;
    expect([steps.map(({ generation }) => generation), gaps]).toEqual([[3, 2, 1, 0], []]);
    const document = await done('show', 'L-1', '--epcis');
    expect(readEpcisDocument(JSON.parse(document))).toMatchObject({ ok: true, events: { length: 4 } });
    expect(await done('import', await fileOf(document))).toBe('0 events captured, 4 events known already.\n');
  });
});

test('nongsan events says what it does', async () => {
  const { code, stdout } = await nongsan('import', '--help');
  expect([code, stdout]).toEqual([0, expect.stringMatching(/^nongsan events import FILE/)]);
});

test.each([
  [['import', '/nowhere/events.jsonld', ...inNorth], 'cannot be read (ENOENT)'],
  [['show', 'KHONG-CO', ...inNorth], 'is no lot of this portal'],
  [['show', 'L-1'], 'There are: north, south'],
  [['show', 'L-1', '--portal', 'north', '--origin', 'portal.example'], '--origin must be an http(s) address'],
])('nongsan events %j is refused: %s', async (args, words) => {
  const { code, stdout, stderr } = await nongsan(...args);
  expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining(words)]);
  expect(stderr).not.toContain('    at ');
});
