/**
 * Primary keys of a GS1 Digital Link and the qualifiers each may have in the path, in this order; `|` parts
 * alternatives (Digital Link URI Syntax 1.4, sections 4.3 to 4.9).
 */
const keys: ReadonlyMap<string, string> = new Map([
  ['00', ''],
  ['01', '22,10,21|235'],
  ['253', ''],
  ['255', ''],
  ['401', ''],
  ['402', ''],
  ['414', '254|7040'],
  ['415', '8020'],
  ['417', '7040'],
  ['8003', ''],
  ['8004', '7040'],
  ['8006', '22,10,21'],
  ['8010', '8011'],
  ['8013', ''],
  ['8017', '8019'],
  ['8018', '8019'],
]);

const pathOnly = /^(?:03|2[12]|235|254|7040|7041|8011|8014|8019|8020|8200)$/;

/** The sequences of qualifiers that a primary key may have; `undefined` for an identifier that is no primary key. */
export function qualifierSequences(key: string): readonly (readonly string[])[] | undefined {
  return keys
    .get(key)
    ?.split('|')
    .map((sequence) => sequence.split(',').filter(Boolean));
}

/** Whether these qualifiers may follow this key in a path: some of one sequence, in its order. */
export function isQualifierPath(key: string, qualifiers: readonly string[]): boolean {
  return (qualifierSequences(key) ?? []).some((sequence) => {
    const kept = sequence.filter((ai) => qualifiers.includes(ai));
    return kept.length === qualifiers.length && kept.every((ai, index) => ai === qualifiers[index]);
  });
}

/** Whether an identifier would fit among the qualifiers of a path. Then it must stand there, not in the query. */
export function belongsInPath(ai: string, key: string, qualifiers: readonly string[]): boolean {
  return (qualifierSequences(key) ?? []).some(
    (sequence) => sequence.includes(ai) && qualifiers.every((qualifier) => sequence.includes(qualifier)),
  );
}

/** Whether an identifier may stand in the query of a Digital Link at all. */
export function isAttribute(ai: string): boolean {
  return !pathOnly.test(ai);
}
