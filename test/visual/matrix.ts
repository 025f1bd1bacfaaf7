/** Which pictures are taken: every story once, and every element in every theme, width and language. */
import { locales } from '@nongsan/core';
import { placesOf } from './arrivals.ts';

/** How an element is dressed. `forced` is no theme of ours: the reader's own colours replace all. */
export const looks = ['none', 'neutral', 'state-portal', 'tea', 'dark', 'forced'] as const;
export const roomWidths = [240, 360, 1280] as const;

export interface Cell {
  readonly look: (typeof looks)[number];
  readonly width: (typeof roomWidths)[number];
  readonly locale: (typeof locales)[number];
}

/** What the gallery tells of a story. */
export interface StoryFacts {
  readonly id: string;
  /** What the story sets itself: language, scheme … */
  readonly fixed: readonly string[];
  /** Covers the page, so it is shown by itself. */
  readonly alone: boolean;
}

/** A page of the gallery, and the stories to be photographed on it. */
export interface Sheet {
  readonly cell: Cell;
  readonly stories: readonly string[];
  readonly alone: boolean;
}

export const baseCell: Cell = { look: 'none', width: 360, locale: 'vi' };

const elementOf = (id: string): string => id.replace(/--.*/, '');

function byElement(stories: readonly StoryFacts[]): ReadonlyMap<string, readonly StoryFacts[]> {
  const groups = new Map<string, StoryFacts[]>();
  for (const story of stories) {
    const name = elementOf(story.id);
    groups.set(name, [...(groups.get(name) ?? []), story]);
  }
  return groups;
}

/** At 360 px in Vietnamese, without a theme: all there is, an element a page. */
function base(stories: readonly StoryFacts[]): Sheet[] {
  const together = stories.filter(({ alone }) => !alone);
  const sheets = [...byElement(together).values()].map((group) => group.map(({ id }) => id));
  const lonely = stories.filter(({ alone }) => alone).map(({ id }) => [id]);
  return [
    ...sheets.map((ids) => ({ cell: baseCell, stories: ids, alone: false })),
    ...lonely.map((ids) => ({ cell: baseCell, stories: ids, alone: true })),
  ];
}

/**
 * The cells of the nth element. Every element meets every look, width and language, and over the elements every pair of two
 * such values is met; a test counts them. All combinations of all would be sixteen thousand pictures that say the same.
 */
export function cellsOf(n: number): readonly Cell[] {
  const rows = Math.max(looks.length, roomWidths.length, locales.length);
  const at = <T>(list: readonly T[], index: number): T => list[index % list.length] as T;
  return Array.from({ length: rows }, (_, row) => ({
    look: at(looks, row),
    width: at(roomWidths, row + 2 * n),
    locale: at(locales, row + n),
  }));
}

/** Stories that follow the cell: what fixes its own language or colours would show the same picture again. */
const follows = ({ fixed, alone }: StoryFacts): boolean =>
  !alone && !['locale', 'scheme', 'theme'].some((name) => fixed.includes(name));

/** In each cell the element's first story, Ready, and one of its other states by turns. */
function pairwise(stories: readonly StoryFacts[]): Sheet[] {
  const sheets = new Map<string, { cell: Cell; stories: string[]; alone: boolean }>();
  const groups = byElement(stories);
  const places = placesOf([...groups.keys()]);
  for (const [element, group] of groups) {
    const [first, ...others] = group.filter(follows);
    if (first === undefined) continue;
    cellsOf(places.get(element) ?? 0).forEach((cell, row) => {
      const key = JSON.stringify(cell);
      const sheet = sheets.get(key) ?? { cell, stories: [], alone: false };
      sheets.set(key, sheet);
      const other = others[row % Math.max(1, others.length)];
      sheet.stories.push(first.id, ...(other === undefined ? [] : [other.id]));
    });
  }
  return [...sheets.values()].filter(({ cell }) => JSON.stringify(cell) !== JSON.stringify(baseCell));
}

export const plan = (stories: readonly StoryFacts[]): readonly Sheet[] => [...base(stories), ...pairwise(stories)];

/** Name of a picture's file, without its ending: `product-card--ready.tea.240.en`. */
export const shotName = (story: string, { look, width, locale }: Cell): string => `${story}.${look}.${width}.${locale}`;
