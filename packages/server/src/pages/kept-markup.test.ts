import { html } from 'hono/html';
import { describe, expect, test } from 'vitest';
import type { Markup } from './layout.ts';
import { KeptMarkup } from './kept-markup.ts';

const text = (letters: string) => html`${letters}`;
const read = async (markup: Markup) => (await markup).toString();

describe('what was written', () => {
  test('is written once, for as long as it comes from the same thing', async () => {
    const kept = new KeptMarkup(1_000);
    const [one, other] = [{}, {}];
    let times = 0;
    const make = () => {
      times += 1;
      return text(`${times}`);
    };
    const all = [one, one, other, other].map((from) => read(kept.write('a', from, make)));
    expect(await Promise.all(all)).toEqual(['1', '1', '2', '2']);
  });

  test('takes no more room than it may: the first is forgotten', async () => {
    const kept = new KeptMarkup(50);
    const from = {};
    for (const name of ['a', 'b', 'c', 'd']) await kept.write(name, from, () => text('twenty letters here.'));
    expect(kept.letters).toBeLessThanOrEqual(50);
    const again = (name: string) => read(kept.write(name, from, () => text('anew')));
    expect(await Promise.all([again('d'), again('a')])).toEqual(['twenty letters here.', 'anew']);
  });

  test('that is longer than all the room is handed out and not kept', async () => {
    const kept = new KeptMarkup(10);
    expect(await read(kept.write('a', {}, () => text('twenty letters here.')))).toBe('twenty letters here.');
    expect(kept.letters).toBe(0);
  });
});
