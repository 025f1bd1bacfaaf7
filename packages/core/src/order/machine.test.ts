import { describe, expect, it } from 'vitest';
import {
  actorKinds,
  beforeHandOver,
  isFinal,
  nextStates,
  refusalOf,
  transitions,
  type ActorKind,
  type KnownState,
} from '../order-states/index.ts';
import { subOrderStates } from './state.ts';

/**
 * The whole table once more, written from what people do and not from the code: who (b buyer, h household, e helper,
 * p portal, c carrier, s system) may bring a part from the row's state to the column's.
 */
const table = `
           placed confirmed packed handedOver inTransit delivered completed cancelled failed returning returned claimed refunded
placed     -      hep       -      -          -         -         -         bheps     ps     -         -        -       -
confirmed  -      -         hep    -          -         -         -         bheps     ps     -         -        -       -
packed     -      -         -      hepc       pc        hep       -         heps      ps     -         -        -       -
handedOver -      -         -      -          hepc      hepc      -         -         pc     pc        -        -       -
inTransit  -      -         -      -          -         hepc      -         -         pc     pc        -        -       -
delivered  -      -         -      -          -         -         bps       -         -      -         -        bp      -
completed  -      -         -      -          -         -         -         -         -      -         -        bp      -
cancelled  -      -         -      -          -         -         -         -         -      -         -        -       heps
failed     -      -         -      -          pc        hepc      -         -         -      pc        -        -       heps
returning  -      -         -      -          -         -         -         -         -      -         hepc     -       -
returned   -      -         -      -          -         -         -         -         -      -         -        -       heps
claimed    -      -         -      -          -         -         bheps     -         -      hepc      -        -       heps
refunded   -      -         -      -          -         -         -         -         -      -         -        -       -
`;
const letters: Readonly<Record<string, ActorKind>> = {
  b: 'buyer',
  h: 'household',
  e: 'helper',
  p: 'portal',
  c: 'carrier',
  s: 'system',
};
const [head = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const cells = rows.flatMap(([from = '', ...who]) =>
  who.map((actors, column) => ({
    from: from as KnownState,
    to: head[column] as KnownState,
    actors: new Set([...actors].flatMap((letter) => letters[letter] ?? [])),
  })),
);

describe('the states of a household’s part of an order', () => {
  it('are all in the table, on both sides', () => {
    expect(head).toEqual([...subOrderStates]);
    expect(rows.map(([from]) => from)).toEqual([...subOrderStates]);
    expect(Object.keys(transitions)).toEqual([...subOrderStates]);
    expect(new Set(Object.values(letters))).toEqual(new Set(actorKinds));
  });
  it.each(cells)('$from → $to', ({ from, to, actors }) => {
    for (const by of actorKinds) {
      const refusal = refusalOf({ from, to, by, handedOver: true });
      const expected = actors.size === 0 ? 'no-such-step' : actors.has(by) ? undefined : 'not-yours';
      expect(refusal, `by ${by}`).toBe(expected);
      expect(nextStates(from, by, true).includes(to), `by ${by}`).toBe(expected === undefined);
    }
  });
  it('end where nobody leads further', () => {
    expect(subOrderStates.filter(isFinal)).toEqual(['refunded']);
  });
  it('are all reached from placed', () => {
    const reached = new Set<KnownState>(['placed']);
    for (const state of reached) {
      for (const by of actorKinds) for (const next of nextStates(state, by, true)) reached.add(next);
    }
    expect([...reached].sort()).toEqual([...subOrderStates].sort());
  });
  it('never lead back to where goods have not left the household', () => {
    const order = [...subOrderStates];
    const back = cells.filter(({ to, actors }) => beforeHandOver.has(to) && actors.size > 0);
    for (const { from, to } of back) expect(order.indexOf(from), `${from} → ${to}`).toBeLessThan(order.indexOf(to));
  });
});

describe('what failed before anybody carried it', () => {
  it.each(['inTransit', 'delivered', 'returning'] as const)('does not become %s, whoever says so', (to) => {
    for (const by of actorKinds) {
      expect(refusalOf({ from: 'failed', to, by, handedOver: false })).toBe('no-such-step');
    }
  });
  it('is paid back', () => {
    expect(nextStates('failed', 'portal', false)).toEqual(['refunded']);
    expect(nextStates('failed', 'portal', true)).toEqual(['inTransit', 'delivered', 'returning', 'refunded']);
  });
});
