import type { LotDossier } from '@nongsan/core';
import { html } from 'hono/html';
import type { Markup } from '../layout.ts';
import { lotWordsFor } from '../words/index.ts';
import type { PageLocale } from '../words.ts';

/** What of a growing area's status is a warning, the heaviest first. */
const warnings = [
  ['revoked', 'bad'],
  ['suspended', 'bad'],
  ['expired', 'caution'],
] as const;
export type AreaWarning = (typeof warnings)[number][0];
type Areas = Pick<LotDossier, 'growingAreas'>;

/** The growing area whose code warns most; `undefined` where none does. */
export function worstArea({ growingAreas }: Areas) {
  for (const [warning, tone] of warnings) {
    const area = growingAreas.find(({ status }) => status === warning);
    if (area !== undefined) return { area, tone, warning };
  }
  return undefined;
}

/** Stands where the code will; nobody's text has it. */
const gap = '\u0000';

/** Names the code that warns most, in one piece where it fits into a line. */
export function areaSentence(lot: Areas, locale: PageLocale): Markup | string {
  const worst = worstArea(lot);
  if (worst === undefined) return '';
  const [before = '', after = ''] = lotWordsFor(locale).areaWarning.head[worst.warning](gap).split(gap);
  return html`${before}<span class="whole">${worst.area.code}</span>${after}`;
}
