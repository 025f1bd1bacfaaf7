import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LabelledStore, LotDossier } from '@nongsan/core';
import type { TraceChange } from '@nongsan/core/admin';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { putIssuer } from '../repository/index.ts';
import { openTestPortal, type TestPortal } from '../testing/test-portal.ts';
import { openKeyRing, publicKeys } from '../trace/index.ts';

let portal: TestPortal;
let folder: string;
beforeAll(async () => {
  portal = await openTestPortal();
  folder = await mkdtemp(join(tmpdir(), 'nongsan-cli-'));
  const keys = [...publicKeys(await openKeyRing(folder, new Date()))];
  await putIssuer(portal.sql, 'por_north', { issuer: 'north.example', name: 'Cổng Bắc', hosts: ['a.example'], keys });
});
afterAll(async () => {
  await portal.close();
  await rm(folder, { recursive: true });
});

const main = fileURLToPath(new URL('main.ts', import.meta.url));

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function nongsan(...args: readonly string[]): Promise<Ended> {
  const env = { ...process.env, DATABASE_URL: portal.url, NONGSAN_FOLDER: folder };
  return new Promise((done) => {
    execFile(process.execPath, ['--conditions=@nongsan/source', main, ...args], { env }, (error, stdout, stderr) => {
      done({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

const inNorth = ['--portal', 'north'];
async function done(...args: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await nongsan(...args, ...inNorth);
  expect([code, stderr]).toEqual([0, '']);
  return stdout;
}
const json = async <T>(...args: readonly string[]): Promise<T> => JSON.parse(await done(...args, '--json')) as T;

const note = ['--note', 'Đang kiểm tra lại (mẫu).', '--note-en', 'Being checked again (sample).'];
const newLot = ['lot', 'create', '--product', 'che-tan-cuong', '--harvested', '2026-01-10', '--quantity', '250 pack'];

describe('nongsan lot', () => {
  test('states, changes, holds, releases, recalls; every step is on record with its command', async () => {
    const created = [
      'lot',
      'create',
      '--product',
      'che-tan-cuong',
      '--code',
      'CLI-1',
      '--area',
      'VN-19-164-05503-0000-26',
    ];
    expect(await done(...created, '--harvested', '2026-01-10', '--quantity', '250 pack', '--current')).toContain(
      'CLI-1  valid',
    );
    await done('lot', 'change', 'CLI-1', '--packed', '2026-01-12', '--quantity', 'none');
    await done('lot', 'suspend', 'CLI-1', ...note);
    await done('lot', 'resume', 'CLI-1');
    expect(await done('lot', 'recall', 'CLI-1', ...note)).toContain('revoked');

    const { json: lot } = await portal.call<LotDossier>('GET', '/v1/lots/CLI-1');
    expect(lot).toMatchObject({ status: 'revoked', packedOn: '2026-01-12', growingAreas: [{ id: 'gra_tea' }] });
    expect(lot.statusNote?.en).toBe('Being checked again (sample).');
    expect(lot.quantity).toBeUndefined();

    const changes = await json<TraceChange[]>('lot', 'history', 'CLI-1');
    expect(changes.map(({ action, by }) => `${action} ${by}`)).toEqual([
      'recall cli: lot recall',
      'resume cli: lot resume',
      'suspend cli: lot suspend',
      'change cli: lot change',
      'create cli: lot create',
    ]);
    expect(await done('lot', 'history', 'CLI-1')).toMatch(
      /quantity: \{"unit":"pack","amount":"250"\}|quantity: \{"amount":"250","unit":"pack"\}/,
    );
  });

  test.each([
    [[...newLot, '--code', 'thường'], '--code'],
    [[...newLot, '--code', 'CLI-2', '--product', 'khong-co'], '--product names no product'],
    [['lot', 'create', '--code', 'CLI-2'], '--product must name the product'],
    [['lot', 'change', 'L-1', '--packed', '12/01/2026'], '--packed must be well formed'],
    [['lot', 'change', 'L-1', '--quantity', 'nhiều'], '--quantity must be'],
    [['lot', 'change', 'L-1', '--area', 'khong-co'], 'is no growing area'],
    [['lot', 'suspend', 'L-1'], '--note must be there'],
    [['lot', 'suspend', 'KHONG-CO', ...note], 'no such lot'],
    [['lot', 'resume', 'L-1'], 'is not on hold'],
    [['lot', 'suspend'], 'needs to know which'],
    [['lot', 'delete', 'L-1'], 'is no command'],
    [['lot', 'history', 'L-1', 'L-2'], 'means nothing'],
    [
      ['area', 'create', '--code', 'VN-BGOR 001', '--holder', 'Hộ', '--crop', 'Vải', '--market', 'VN'],
      '--store must name',
    ],
    [
      ['area', 'create', '--store', 'hao', '--code', 'ab', '--holder', 'Hộ', '--crop', 'Vải', '--market', 'VN'],
      '--code must be',
    ],
    [['area', 'revoke', 'gra_tea'], '--note must be there'],
    [['area', 'revoke', 'gra_nobody', ...note], 'is no growing area'],
    [['certificate', 'add', '--kind', 'vietgap', '--number', '1', '--issuer', 'Tổ chức'], 'needs one of --lot'],
    [['certificate', 'add', '--lot', 'L-1', '--kind', 'genuine', '--number', '1', '--issuer', 'T'], '--kind must be'],
    [
      [
        'certificate',
        'add',
        '--lot',
        'L-1',
        '--kind',
        'other',
        '--number',
        '1',
        '--issuer',
        'T',
        '--document',
        'javascript:x',
      ],
      '--document must be',
    ],
    [['certificate', 'withdraw', 'cer_nobody', ...note], 'no such certificate'],
    [['label-grant', 'enter', '--name', 'Chè', '--kind', 'brand', '--owner', 'Hội'], '--kind must be'],
    [['label-grant', 'grant', '--label', 'lbl_nobody', '--store', 'hao'], '--label names no label'],
    [['label-grant', 'withdraw', 'grt_nobody', ...note], 'no such grant'],
  ])('%j is refused: %s', async (args, reason) => {
    const { code, stdout, stderr } = await nongsan(...args, ...inNorth);
    expect([code, stdout, stderr]).toEqual([1, '', expect.stringContaining(reason)]);
    expect(stderr).not.toContain('    at ');
  });

  test('asks which portal is meant, and makes no keys of its own', async () => {
    expect((await nongsan('lot', 'resume', 'L-1')).stderr).toContain('There are: north, south');
    const south = await nongsan('lot', 'create', '--portal', 'south', '--product', 'prd_south', '--code', 'S-1');
    expect(south.stderr).toContain('publishes no issuer');
  });

  test.each([['lot'], ['area'], ['certificate'], ['label-grant']])('%s says what it does', async (command) => {
    for (const args of [[command], [command, '--help']]) {
      const help = await nongsan(...args);
      expect([help.code, help.stdout.startsWith(`nongsan ${command} `)]).toEqual([0, true]);
    }
  });
});

test('nongsan area enters a code as printed, and says what became of it', async () => {
  const options = ['--store', 'hao', '--holder', 'HTX (mẫu)', '--crop', 'Vải', '--crop-en', 'Lychee', '--market', 'VN'];
  expect(await done('area', 'create', '--code', 'VN-BGOR 001', ...options, '--market', 'JP')).toContain(
    'VN-BGOR 001  not-checked',
  );
  expect(await done('area', 'change', 'VN-BGOR-0001', '--checked', '2026-01-10')).toContain('valid');
  expect(await done('area', 'suspend', 'VN-BGOR 001', ...note)).toContain('suspended');
  expect(await done('area', 'resume', 'VN-BGOR 001')).toContain('valid');
  expect(await done('area', 'revoke', 'VN-BGOR 001', ...note)).toContain('revoked');
  const changes = await json<TraceChange[]>('area', 'history', 'VN-BGOR 001');
  expect(changes.map(({ number }) => number)).toEqual([5, 4, 3, 2, 1]);
});

test('nongsan label-grant enters, grants and withdraws a brand label', async () => {
  const { id } = await json<{ id: string }>(
    ...['label-grant', 'enter', '--name', 'Chè Thái Nguyên', '--kind', 'collective-mark', '--owner', 'Hội (mẫu)'],
  );
  expect(await done('label-grant', 'labels')).toContain(`${id}  collective-mark  Chè Thái Nguyên`);
  const grant = await json<{ id: string }>(
    'label-grant',
    'grant',
    '--label',
    id,
    '--store',
    'hao',
    '--on',
    '2026-01-10',
  );
  const labels = async () => (await portal.call<LabelledStore>('GET', '/v1/stores/str_hao')).json.labels;
  expect((await labels())?.map(({ label, grantedOn }) => [label.name, grantedOn])).toEqual([
    ['Chè Thái Nguyên', '2026-01-10'],
  ]);
  expect(await done('label-grant', 'withdraw', grant.id, ...note)).toContain('withdrawn');
  expect(await labels()).toBeUndefined();
  expect(await done('label-grant', 'history', grant.id)).toContain('cli: label-grant withdraw');
});

test('nongsan certificate adds a paper to what it was issued for, and withdraws it', async () => {
  const paper = ['certificate', 'add', '--kind', 'vietgap', '--number', 'VietGAP-1 (mẫu)', '--issuer', 'Tổ chức (mẫu)'];
  const { id } = await json<{ id: string }>(...paper, '--area', 'VN-19-164-05503-0000-26', '--until', '2099-01-01');
  const shown = async () => (await portal.call<LotDossier>('GET', '/v1/lots/L-1')).json.certificates;
  expect(await shown()).toMatchObject([{ id, subject: 'growing-area', validUntil: '2099-01-01' }]);
  expect(await done('certificate', 'withdraw', id, ...note)).toContain('withdrawn');
  expect(await shown()).toMatchObject([{ id, withdrawnNote: { en: 'Being checked again (sample).' } }]);
  expect(await done('certificate', 'history', id)).toContain('cli: certificate withdraw');
});
