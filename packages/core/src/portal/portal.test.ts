import { describe, expect, it } from 'vitest';
import { expandUrlTemplate } from './index.ts';

describe('a site’s URL template', () => {
  it('is filled with encoded values', () => {
    expect(expandUrlTemplate('https://a.example/p/{slug}?x={id}', { slug: 'chè/1', id: '&' })).toBe(
      'https://a.example/p/ch%C3%A8%2F1?x=%26',
    );
  });
  it('leaves nothing behind for a name it does not know', () => {
    expect(expandUrlTemplate('https://a.example/{constructor}', {})).toBe('https://a.example/');
  });
});
