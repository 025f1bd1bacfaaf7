import { describe, expect, it } from 'vitest';
import { unitLabel } from '../label.ts';
import { searchPlaces, type SearchOptions } from './search-places.ts';

const names = async (text: string, options?: SearchOptions): Promise<readonly string[]> =>
  (await searchPlaces(text, options)).map(({ commune, province }) => `${unitLabel(commune)}, ${province}`);

describe('searchPlaces', () => {
  it.each([
    'tan cuong',
    'Tân Cương',
    'tan cu',
    'cuong tan',
    'tancuong',
    'tanc uong',
    'tan cuogn',
    'tân cươn',
    'xã tân cương',
    'xa tan cuong thai nguyen',
    'tan cuong tp thai nguyen',
  ])('"%s" finds Tân Cương first', async (text) => {
    expect((await names(text))[0]).toBe('Xã Tân Cương, Thái Nguyên');
  });

  it('the place of the tone mark does not matter', async () => {
    expect(await names('hòa an')).toEqual(await names('hoà an'));
    expect((await names('hoà an')).slice(0, 3)).toEqual([
      'Xã Hoà An, Cao Bằng',
      'Xã Hoà An, Tuyên Quang',
      'Xã Hoà An, Cần Thơ',
    ]);
  });

  it('accents that were typed come before names that only fold alike', async () => {
    expect((await searchPlaces('tân thạnh')).slice(0, 4).map(({ commune }) => commune.name)).toEqual(
      Array.from({ length: 4 }, () => 'Tân Thạnh'),
    );
  });

  it('a type word that was typed prefers units of that type', async () => {
    expect((await searchPlaces('phường tân an'))[0]?.commune.type).toBe('ward');
    expect((await searchPlaces('xã tân an'))[0]?.commune.type).toBe('commune');
    expect((await names('dac khu truong sa'))[0]).toBe('Đặc khu Trường Sa, Khánh Hoà');
  });

  it('names with apostrophes and numbers are found as they are typed', async () => {
    expect(await names('ea hleo')).toContain("Xã Ea H'Leo, Đắk Lắk");
    expect((await names('mong cai 2'))[0]).toBe('Phường Móng Cái 2, Quảng Ninh');
  });

  it('within a province a former name leads to the commune, and says which name it was', async () => {
    const [hit] = await searchPlaces('phuc xuan', { province: '19' });
    expect(hit).toMatchObject({ commune: { name: 'Đại Phúc' }, former: { name: 'Phúc Xuân' } });
  });

  it('a former unit that was split shows each commune it went to, each once', async () => {
    const hits = await searchPlaces('gia sang', { province: '19' });
    expect(hits.map(({ commune }) => commune.name)).toEqual(['Gia Sàng', 'Phan Đình Phùng']);
  });

  it('a former ward is found by number and district', async () => {
    const [hit] = await searchPlaces('p12 go vap', { province: '79' });
    expect(hit?.former).toMatchObject({ name: '12', district: { name: 'Gò Vấp' } });
  });

  it('former names are searched nationwide only when asked for', async () => {
    const found = (await searchPlaces('phuc xuan')).map(({ former }) => former);
    expect(found.every((former) => former === undefined)).toBe(true);
    expect((await searchPlaces('phuc xuan', { former: true }))[0]?.former?.name).toBe('Phúc Xuân');
  });

  it('there are as many hits as asked for, eight unless told', async () => {
    expect(await searchPlaces('tan')).toHaveLength(8);
    expect(await searchPlaces('tan', { limit: 3 })).toHaveLength(3);
  });

  it('nothing typed and nonsense find nothing', async () => {
    for (const text of ['', '  ', ',.-', 'zzzz', '\u0000']) expect(await searchPlaces(text)).toEqual([]);
  });

  it('an unknown province is told', async () => {
    await expect(searchPlaces('a', { province: '99' })).rejects.toMatchObject({ code: 'unknown_province' });
  });
});
