import { describe, expect, test } from 'vitest';
import { differences } from './record.ts';

describe('the record of sizes', () => {
  test('has no differences where nothing changed', () => {
    expect(differences({ card: { js: 1 } }, { card: { js: 1 } })).toEqual([]);
  });
  test('tells growth and shrinkage alike', () => {
    expect(differences({ card: { js: 20, html: 9 } }, { card: { js: 25, html: 4 } })).toEqual([
      'card, js: 20 → 25 bytes (+5)',
      'card, html: 9 → 4 bytes (−5)',
    ]);
  });
  test('tells what came and what went', () => {
    expect(differences({ card: { old: 3 }, gone: { x: 1 } }, { card: { new: 2 } })).toEqual([
      'card, old: gone, it had 3 bytes',
      'card, new: new, 2 bytes',
      'gone, x: gone, it had 1 bytes',
    ]);
  });
});
