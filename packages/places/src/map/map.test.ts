import { describe, expect, it } from 'vitest';
import { loadCommunes } from '../load.ts';
import { provinces } from '../provinces.ts';
import { countryMap, loadProvinceMap } from './index.ts';

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
