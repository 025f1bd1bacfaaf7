import { expect, it } from 'vitest';
import { editDistance, letterMask, mayBeNear } from './distance.ts';

it.each([
  ['phucxuan', 'phucxuan', 0],
  ['phucxuan', 'phucxan', 1],
  ['phucxuan', 'phucxaun', 1],
  ['phucxuan', 'phuocxuan', 1],
  ['phucxuan', 'phucxoan', 1],
  ['thuynguyen', 'thainguyen', 2],
  ['giasang', 'tancuong', 3],
])('%s and %s are %i edits apart, counting no further than 2', (one, other, edits) => {
  expect(editDistance(one, other, 2)).toBe(edits);
  expect(editDistance(other, one, 2)).toBe(edits);
});

it('the quick test never refuses what is near', () => {
  const keys = ['phucxuan', 'phucxan', 'phucxaun', 'phuocxuan', 'phucxoan', 'tancuong', 'tanduong', 'giasang'];
  for (const one of keys) {
    for (const other of keys) {
      const near = editDistance(one, other, 2) <= 2;
      expect(near && !mayBeNear(one, letterMask(one), other, letterMask(other), 2)).toBe(false);
    }
  }
});
