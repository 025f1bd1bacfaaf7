import { describe, expect, it } from 'vitest';
import { compare, movedBoxes, strict, wide } from './compare.ts';

/** A white picture with a black rectangle. */
function picture(width: number, height: number, [x, y, w, h]: readonly [number, number, number, number]) {
  const data = Buffer.alloc(width * height * 4, 255);
  for (let row = y; row < y + h; row += 1) {
    for (let column = x; column < x + w; column += 1)
      data.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
  }
  return { width, height, data };
}

const page = picture(400, 300, [40, 40, 120, 60]);

describe('two pictures', () => {
  it('that are the same are the same', () => {
    expect(compare(page, picture(400, 300, [40, 40, 120, 60]), strict)).toEqual({ places: [] });
  });

  it('differ strictly when something is one point further', () => {
    expect(compare(page, picture(400, 300, [41, 40, 120, 60]), strict).reason).toMatch(/places have another colour/);
  });

  it('differ when one is a point higher, strictly, and four points, widely', () => {
    expect(compare(page, picture(400, 301, [40, 40, 120, 60]), strict).reason).toBe(
      'was 400 × 300 and is 400 × 301 px',
    );
    expect(compare(page, picture(400, 301, [40, 40, 120, 60]), wide).reason).toBeUndefined();
    expect(compare(page, picture(400, 304, [40, 40, 120, 60]), wide).reason).toBe('was 400 × 300 and is 400 × 304 px');
  });

  it('are the same widely when an edge is drawn a point further, and not when a block has gone', () => {
    expect(compare(page, picture(400, 300, [41, 40, 120, 60]), wide).reason).toBeUndefined();
    expect(compare(page, picture(400, 300, [0, 0, 0, 0]), wide).reason).toMatch(/another colour/);
  });
});

describe('boxes', () => {
  it('are told when they moved further than is allowed, came or went', () => {
    const before = { card: [0, 0, 280, 400], price: [16, 300, 120, 24] } as const;
    expect(movedBoxes(before, { card: [0, 0, 280, 402], price: [16, 300, 120, 24] }, 3)).toEqual([]);
    expect(movedBoxes(before, { card: [0, 0, 280, 402], price: [16, 300, 120, 24] }, 0)).toEqual([
      'card was 0 0 280 400 and is 0 0 280 402',
    ]);
    expect(movedBoxes(before, { card: [0, 0, 280, 400], badge: [0, 0, 1, 1] }, 3)).toEqual([
      'price is gone',
      'badge is new',
    ]);
    expect(movedBoxes({ hidden: [0, -10, 0, 0] }, { hidden: [0, -99, 0, 0] }, 0)).toEqual([]);
    expect(movedBoxes({ hidden: [0, 0, 0, 0] }, { hidden: [0, 0, 9, 9] }, 0)).toHaveLength(1);
  });
});
