import { describe, expect, it } from 'vitest';
import { belongsInPath, isQualifierPath, qualifierSequences } from './keys.ts';

const subsets = (list: readonly string[]): readonly (readonly string[])[] =>
  list.reduce<readonly (readonly string[])[]>((all, ai) => [...all, ...all.map((set) => [...set, ai])], [[]]);

describe('qualifiers of a primary key', () => {
  it.each(['01', '8006'])('of (%s) may be any of 22, 10, 21 in this order', (key) => {
    for (const set of subsets(['22', '10', '21'])) {
      expect(isQualifierPath(key, set)).toBe(true);
      if (set.length > 1) expect(isQualifierPath(key, [...set].reverse())).toBe(false);
    }
  });
  it('are alternatives where the standard parts them', () => {
    expect(isQualifierPath('01', ['235'])).toBe(true);
    expect(isQualifierPath('01', ['10', '235'])).toBe(false);
    expect(isQualifierPath('414', ['254'])).toBe(true);
    expect(isQualifierPath('414', ['7040'])).toBe(true);
    expect(isQualifierPath('414', ['254', '7040'])).toBe(false);
    expect(isQualifierPath('8006', ['235'])).toBe(false);
  });
  it.each(['00', '253', '255', '401', '402', '8003', '8013'])('of (%s) there are none', (key) => {
    expect(isQualifierPath(key, [])).toBe(true);
    expect(isQualifierPath(key, ['10'])).toBe(false);
    expect(isQualifierPath(key, [''])).toBe(false);
  });
  it('are not repeated', () => {
    expect(isQualifierPath('01', ['10', '10'])).toBe(false);
  });
  it.each(['10', '21', '02', '410', '8011', '', 'constructor', '__proto__'])(
    'do not follow (%s), which is no key',
    (ai) => {
      expect(isQualifierPath(ai, [])).toBe(false);
      expect(qualifierSequences(ai)).toBeUndefined();
    },
  );
});

describe('an element of the query belongs in the path', () => {
  it('when it would fit there', () => {
    expect(belongsInPath('10', '01', [])).toBe(true);
    expect(belongsInPath('10', '01', ['21'])).toBe(true);
    expect(belongsInPath('235', '01', [])).toBe(true);
    expect(belongsInPath('7040', '8004', [])).toBe(true);
  });
  it('not when another alternative is taken, or the key has no such qualifier', () => {
    expect(belongsInPath('10', '01', ['235'])).toBe(false);
    expect(belongsInPath('7040', '414', ['254'])).toBe(false);
    expect(belongsInPath('10', '00', [])).toBe(false);
    expect(belongsInPath('17', '01', [])).toBe(false);
  });
});
