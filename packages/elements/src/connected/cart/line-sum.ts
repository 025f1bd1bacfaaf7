import { formatMoney, type Money } from '@nongsan/core';
import { html, type TemplateResult } from 'lit';
import type { Speech } from '../../internal/speech.ts';

/** What the line costs. At the end of its row for eyes; for ears with a word before it, because the price of one is near. */
export const lineSum = (total: Money, { locale, say }: Speech): TemplateResult =>
  html`<span class="sum nums"
    ><span class="visually-hidden">${say('totals.items')}: </span>${formatMoney(total, locale)}</span
  >`;
