import { describe, expect, it } from 'vitest';
import { communeByCode, formerUnitByCode, loadCommunes, loadFormerUnits } from './load.ts';
import { PlaceError } from './place-error.ts';
import { formerProvinces, provinceByCode, provinces } from './provinces.ts';

describe('provinces', () => {
  it('there are 34, six of them cities, with names in both languages', () => {
    expect(provinces).toHaveLength(34);
    expect(provinces.filter((province) => province.type === 'city').map((province) => province.name)).toContain('Huế');
    expect(provinceByCode('19')).toMatchObject({ name: 'Thái Nguyên', nameEn: 'Thai Nguyen', type: 'province' });
  });

  it('a code keeps its leading zero, and "1" is no code', () => {
    expect(provinceByCode('01')?.name).toBe('Hà Nội');
    expect(provinceByCode('1')).toBeUndefined();
  });

  it('every former province leads to its current one, Tiền Giang to two', () => {
    expect(formerProvinces).toHaveLength(63);
    expect(formerProvinces.find((former) => former.name === 'Bắc Kạn')?.provinceCodes).toEqual(['19']);
    expect(formerProvinces.filter((former) => former.provinceCodes.length > 1).map((former) => former.name)).toEqual([
      'Tiền Giang',
    ]);
  });
});

describe('communes', () => {
  it('Thái Nguyên has 92 and Lạng Sơn 65', async () => {
    expect(await loadCommunes('19')).toHaveLength(92);
    expect(await loadCommunes('20')).toHaveLength(65);
  });

  it('all 34 provinces together have 3,321 with different codes, and each is found by its code', async () => {
    const all = (await Promise.all(provinces.map(({ code }) => loadCommunes(code)))).flat();
    expect(new Set(all.map(({ code }) => code)).size).toBe(3321);
    const found = await Promise.all(all.map(({ code }) => communeByCode(code)));
    expect(found).toEqual(all);
  });

  it('a code that no commune has finds nothing', async () => {
    expect(await communeByCode('00001')).toBeUndefined();
    expect(await communeByCode('5503')).toBeUndefined();
  });

  it('a province that does not exist is told at once', async () => {
    await expect(loadCommunes('99')).rejects.toMatchObject({ name: 'PlaceError', code: 'unknown_province' });
    await expect(loadCommunes('toString')).rejects.toBeInstanceOf(PlaceError);
  });

  it('a code of the former set is refused as a current one', async () => {
    const former = { code: '05443', vintage: '2025-06' } as unknown as { code: string; vintage: '2025-07' };
    await expect(communeByCode(former)).rejects.toMatchObject({ code: 'wrong_vintage' });
  });
});

describe('former units', () => {
  it('there are 10,033 and 441 of them were split', async () => {
    const all = (await Promise.all(provinces.map(({ code }) => loadFormerUnits(code)))).flat();
    expect(all).toHaveLength(10_033);
    expect(all.filter((unit) => unit.current.length > 1)).toHaveLength(441);
    expect(all.every((unit) => unit.current.length > 0)).toBe(true);
  });

  it('the same code means another place in each set', async () => {
    expect((await communeByCode('05443'))?.name).toBe('Phan Đình Phùng');
    expect(await formerUnitByCode({ code: '05443', vintage: '2025-06' })).toMatchObject({ name: 'Trưng Vương' });
  });

  it('a former code without its vintage is refused', async () => {
    const bare = '05443' as unknown as { code: string; vintage: '2025-06' };
    await expect(formerUnitByCode(bare)).rejects.toMatchObject({ name: 'PlaceError', code: 'wrong_vintage' });
  });

  it('a split unit names every unit it went to', async () => {
    const unit = (await loadFormerUnits('19')).find(({ name }) => name === 'Gia Sàng');
    expect(unit?.current.map(({ code }) => code)).toEqual(['05443', '05467']);
  });
});
