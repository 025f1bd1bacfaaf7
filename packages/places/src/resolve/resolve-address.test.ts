import { describe, expect, it } from 'vitest';
import { resolveAddress } from './resolve-address.ts';

const found = async (text: string) => {
  const resolved = await resolveAddress(text);
  if (resolved.kind !== 'found') expect.fail(`${text}: ${resolved.kind}`);
  return { code: resolved.commune.code, former: resolved.former?.name, rest: resolved.rest };
};

const asked = async (text: string) => {
  const resolved = await resolveAddress(text);
  if (resolved.kind !== 'ambiguous') expect.fail(`${text}: ${resolved.kind}`);
  return resolved.candidates.map(({ code }) => code);
};

describe('an address of before July 2025', () => {
  it('leads to the commune of today, with the former unit and what is left', async () => {
    expect(await resolveAddress('xóm 3, xã Phúc Xuân, TP Thái Nguyên')).toMatchObject({
      kind: 'found',
      commune: { name: 'Đại Phúc', vintage: '2025-07' },
      former: { name: 'Phúc Xuân', vintage: '2025-06', district: { name: 'Thái Nguyên', type: 'city' } },
      rest: 'xóm 3',
    });
  });

  it.each([
    'Xã Thịnh Đức, Thành phố Thái Nguyên, Tỉnh Thái Nguyên',
    'xa thinh duc, tp thai nguyen',
    'Thái Nguyên, TP. Thái Nguyên, X.Thịnh Đức',
    'thinh duc thai nguyen',
    'Thịnh Đưc, T.P Thái Nguyên, Việt Nam',
    'XÃ THỊNH ĐỨC - TP THÁI NGUYÊN',
  ])('"%s" is Tân Cương today', async (text) => {
    expect(await found(text)).toMatchObject({ code: '05503', former: 'Thịnh Đức' });
  });

  it('a numbered ward is found with its district, abbreviated or not', async () => {
    const full = await found('Phường 1, Quận 3, Thành phố Hồ Chí Minh');
    for (const text of ['P1, Q3, TPHCM', 'p.01 q.3 tp hcm', 'F.1, Q.3, Sài Gòn', 'Phưòng 1, Quận 3, HCM']) {
      expect((await found(text)).code).toBe(full.code);
    }
  });

  it('a street that bears the name of a ward is not taken for it', async () => {
    expect(await found('12 Hoàng Văn Thụ, P. Phan Đình Phùng, TP Thái Nguyên')).toMatchObject({
      former: 'Phan Đình Phùng',
      rest: '12 Hoàng Văn Thụ',
    });
    expect((await resolveAddress('đường Hoàng Văn Thụ, Hà Nội')).kind).not.toBe('found');
  });

  it('without its province it is found by its district', async () => {
    expect(await found('xã Hoà Bình, huyện Đồng Hỷ')).toMatchObject({ former: 'Hòa Bình' });
  });

  it('the former province and the present one both do', async () => {
    const former = await found('xã Cổ Linh, huyện Pác Nặm, Bắc Kạn');
    expect(await found('xã Cổ Linh, huyện Pác Nặm, Thái Nguyên')).toEqual(former);
  });
});

describe('a former unit that was split', () => {
  it.each([
    ['phường Gia Sàng, TP Thái Nguyên', ['05443', '05467']],
    ['gia sang, thai nguyen', ['05443', '05467']],
    ['Bính Xá, huyện Đình Lập, Lạng Sơn', ['06613', '06625']],
  ])('"%s" asks', async (text, codes) => {
    expect((await asked(text)).toSorted()).toEqual(codes);
  });
});

describe('an address of today', () => {
  it('is found without a former unit', async () => {
    expect(await found('xóm Gò Pháo, xã Tân Cương, tỉnh Thái Nguyên')).toEqual({
      code: '05503',
      former: undefined,
      rest: 'xóm Gò Pháo',
    });
  });

  it('a name that several units bear asks', async () => {
    expect((await asked('xã Hồng Phong, Lạng Sơn')).length).toBeGreaterThan(1);
  });

  it('the province of a form decides between namesakes', async () => {
    expect(await resolveAddress('xã Tân Thành', { province: '19' })).not.toMatchObject({ kind: 'unknown' });
    const resolved = await resolveAddress('xã Tân Cương', { province: '19' });
    expect(resolved).toMatchObject({ kind: 'found', commune: { code: '05503' } });
  });
});

describe('what is no address', () => {
  it.each(['', '   ', 'hello world', '0912 345 678', 'Việt Nam', 'giao giờ hành chính', ',,,,'])(
    '"%s" is unknown',
    async (text) => {
      expect(await resolveAddress(text)).toEqual({ kind: 'unknown' });
    },
  );

  it('a province alone is unknown, no commune is guessed', async () => {
    expect(await resolveAddress('tỉnh Thái Nguyên')).toEqual({ kind: 'unknown' });
  });

  it('a pasted page answers within a second', async () => {
    const start = performance.now();
    await resolveAddress('xã Tân Thành, huyện Phú Bình, '.repeat(5000));
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('an unknown province is told', async () => {
    await expect(resolveAddress('xã Tân Cương', { province: '1' })).rejects.toMatchObject({ code: 'unknown_province' });
  });
});
