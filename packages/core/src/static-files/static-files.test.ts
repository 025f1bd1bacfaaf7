import { describe, expect, it } from 'vitest';
import { staticFormat, staticIndexSchema, staticPathSchema } from './index.ts';

const index = {
  format: staticFormat,
  exportedAt: '2026-11-22T10:00:00+07:00',
  portal: { id: 'por_mau' },
  issuers: [],
  files: ['stores/hop-tac-xa-mau.json'],
  stores: [{ file: 0, refs: ['str_mau', 'hop-tac-xa-mau'] }],
  products: [{ file: 0, store: 0, refs: ['prd_che', 'che-mau'] }],
  directory: 'directory.json',
  search: 'search.json',
};

describe('the way into a portal of static files', () => {
  it('is read', () => {
    expect(staticIndexSchema.parse({ ...index, later: true })).toEqual(index);
  });
  it('of another format is not', () => {
    expect(staticIndexSchema.safeParse({ ...index, format: 'nongsan-static/2' }).success).toBe(false);
  });
});

describe('the path of a file', () => {
  it.each(['portal.json', 'stores/a.json', 'stores/a/2.json', 'lots/HTX_1-b.min.json'])('may be %s', (path) => {
    expect(staticPathSchema.safeParse(path).success).toBe(true);
  });
  it.each([
    '',
    '/a.json',
    '../a.json',
    'a/../b.json',
    './a.json',
    'a//b',
    'https://x.vn/a',
    '//x.vn/a',
    'a?b',
    'a\\b',
    'a/',
  ])('may not be %j', (path) => {
    expect(staticPathSchema.safeParse(path).success).toBe(false);
  });
});
