/// <reference types="node" />
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { transitions } from '../order-states/index.ts';

it('the documented table of states is the one that holds', () => {
  const page = readFileSync(new URL('../../docs/orders.md', import.meta.url), 'utf8');
  let from = '';
  const told = [...page.matchAll(/^\| (?:`(\w+)`)? *\| `(\w+)` *\| ([a-z, ]+)/gm)].map(([, start, to, who = '']) => {
    from = start ?? from;
    return `${from} → ${to ?? ''}: ${who.trim().split(', ').sort().join(' ')}`;
  });
  const held = Object.entries(transitions).flatMap(([state, moves]) =>
    Object.entries(moves).map(([to, who]) => `${state} → ${to}: ${[...who].sort().join(' ')}`),
  );
  expect(told.sort()).toEqual(held.sort());
});
