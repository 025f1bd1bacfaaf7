import { describe, expect, it } from 'vitest';
import { loadCommunes } from '../load.ts';
import { provinces } from '../provinces.ts';
import { countryMap, drawingSize, drawPlace, loadProvinceMap } from './index.ts';

/** Cells that the path draws, as `x,y`. */
function drawn(path: string): ReadonlySet<string> {
  const cells = new Set<string>();
  for (const [, row = ''] of path.matchAll(/M([^M]+)/g)) {
    let [x, y] = [0, 0];
    for (const [, at, run] of row.matchAll(/(?:^|m)(-?[\d.]+ -?\d+)h([\d.]+)/g)) {
      const [dx = 0, dy = 0] = (at ?? '').split(' ').map(Number);
      [x, y] = [x + dx, y + dy];
      for (let step = 0; step <= Number(run); step++) cells.add(`${Math.round(x) + step},${y}`);
      x += Number(run);
    }
  }
  return cells;
}

describe('the map of the country', () => {
  const cells = drawn(countryMap.path);

  it('has every cell that a commune of any province lies in, and no other', async () => {
    const maps = await Promise.all(provinces.map(({ code }) => loadProvinceMap(code)));
    const wanted = new Set(maps.flatMap((map) => map?.cells.map((cell) => cell.join()) ?? []));
    expect([...cells].sort()).toEqual([...wanted].sort());
  });

  it('shows Hoàng Sa and Trường Sa, each by its name', () => {
    expect(countryMap.archipelagos.map(({ name }) => name)).toEqual(['Hoàng Sa', 'Trường Sa']);
    for (const { at } of countryMap.archipelagos) expect(cells.has(at.join())).toBe(true);
  });

  it('fits its size', () => {
    const [width, height] = countryMap.size;
    for (const cell of cells) {
      const [x = -1, y = -1] = cell.split(',').map(Number);
      expect(x >= 0 && x < width && y >= 0 && y < height).toBe(true);
    }
  });
});

describe('the map of a province', () => {
  it('has each of its communes inside its frame', async () => {
    const map = await loadProvinceMap('19');
    const codes = (await loadCommunes('19')).map(({ code }) => code);
    expect(map?.dots.map(({ code }) => code)).toEqual(codes);
    for (const { x, y } of map?.dots ?? []) {
      expect(x >= 0 && x <= (map?.width ?? 0) && y >= 0 && y <= (map?.height ?? 0)).toBe(true);
    }
  });

  it('puts north above and east to the right', async () => {
    const map = await loadProvinceMap('19');
    const communes = await loadCommunes('19');
    const at = (name: string) =>
      map?.dots.find(({ code }) => code === communes.find((commune) => commune.name === name)?.code);
    expect(at('Ngân Sơn')?.y).toBeLessThan(at('Tân Cương')?.y ?? 0);
    expect(at('Phú Đình')?.x).toBeLessThan(at('Văn Hán')?.x ?? 0);
  });

  it('leaves the archipelagos to the map of the country, and knows where they are', async () => {
    const map = await loadProvinceMap('56');
    expect(map?.dots.map(({ code }) => code)).not.toContain('22736');
    expect(map?.cellOf('22736')).toEqual(countryMap.archipelagos[1].at);
  });

  it('is not there for a code that no province has', async () => {
    expect(await loadProvinceMap('99')).toBeUndefined();
    expect(await loadProvinceMap('toString')).toBeUndefined();
  });
});

describe('the drawing of a place', () => {
  const pointsOf = (path: string) =>
    [...path.matchAll(/M([\d.]+) ([\d.]+)h0/g)].map(([, x, y]) => [Number(x), Number(y)] as const);

  it('marks the commune in its province and in the country, inside both frames', async () => {
    const map = await loadProvinceMap('19');
    const { country, province } = drawPlace(map, '05710');
    const dots = pointsOf(province.dots);
    expect(dots).toHaveLength(map?.dots.length ?? 0);
    const spot = dots[map?.dots.findIndex(({ code }) => code === '05710') ?? -1];
    expect(pointsOf(province.spot)).toEqual([spot]);
    expect(province.ring).toMatch(/^M[\d.]+ [\d.]+a4 4 /);
    expect(pointsOf(country.spot)).toEqual([map?.cellOf('05710')]);
    expect(pointsOf(country.own)).toEqual(map?.cells);
    for (const [x, y] of [...dots, ...pointsOf(country.own)])
      expect(x >= 0 && x <= drawingSize.width && y >= 0 && y <= drawingSize.height).toBe(true);
  });

  it('always has Hoàng Sa and Trường Sa, by name, also before the province has come', () => {
    const { country, province } = drawPlace(undefined, '05710');
    expect(country.names.map(({ name }) => name)).toEqual(['Hoàng Sa', 'Trường Sa']);
    expect(pointsOf(country.islands)).toEqual(countryMap.archipelagos.map(({ at }) => at));
    expect([country.land, country.own, country.spot, province.dots]).toEqual([countryMap.path, '', '', '']);
  });

  it('marks nothing for a commune of another province', async () => {
    const { country, province } = drawPlace(await loadProvinceMap('19'), '00004');
    expect([country.spot, province.spot, province.ring]).toEqual(['', '', '']);
    expect(province.dots).not.toBe('');
  });
});
