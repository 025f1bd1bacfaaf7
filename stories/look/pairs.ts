/** What stands on what in the elements, and how much contrast it must have: 4.5 for words, 3 for marks that carry meaning. */
export interface Pair {
  readonly front: string;
  readonly ground: string;
  readonly least: 4.5 | 3;
  readonly use: string;
}

const text = (front: string, ground: string, use: string): Pair => ({ front, ground, least: 4.5, use });
const mark = (front: string, ground: string, use: string): Pair => ({ front, ground, least: 3, use });

export const pairs: readonly Pair[] = [
  text('text', 'surface', 'words'),
  text('text', 'soft', 'words on a soft ground, a chosen packing'),
  text('muted', 'surface', 'units, places, hints'),
  text('muted', 'soft', 'a hint in a chosen packing'),
  text('muted', 'off', 'the words of a control that is off'),
  text('accent', 'surface', 'links, quiet buttons'),
  text('accent', 'soft', 'a quiet button under the pointer'),
  text('on-accent', 'accent', 'the one button'),
  text('on-accent', 'accent-hover', 'the one button under the pointer'),
  text('good', 'surface', 'valid, in stock'),
  text('caution', 'surface', 'expired, few left'),
  text('bad', 'surface', 'recalled, faults'),
  mark('edge', 'surface', 'frames of fields and buttons'),
  mark('edge', 'soft', 'the frame of a chosen thing'),
  mark('accent', 'surface', 'where the focus is, what is chosen'),
  mark('gold', 'surface', 'OCOP stars'),
  mark('gold', 'soft', 'OCOP stars on a soft card'),
  mark('good', 'soft', 'the tick on a soft ground'),
  mark('caution', 'soft', 'the triangle on a soft ground'),
  mark('bad', 'soft', 'the crossed circle on a soft ground'),
];
