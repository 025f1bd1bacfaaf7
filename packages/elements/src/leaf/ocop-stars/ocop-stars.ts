import { ocopStatuses, type OcopStatus } from '@nongsan/core';
import { html, LitElement, nothing, svg } from 'lit';
import { property } from 'lit/decorators.js';
import viCard from '../../i18n/vi/card.json' with { type: 'json' };
import type { MessageKey, Translate } from '../../i18n/index.ts';
import { advise } from '../../internal/advise.ts';
import { LeafVoice } from '../../internal/leaf-voice.ts';
import { Words } from '../../internal/words.ts';
import { baseStyles } from '../../styles/index.ts';
import { ocopStarsStyles } from './ocop-stars.styles.ts';

const words = new Words(viCard);
const starPath = 'M10 2.6l2.2 4.7 5.1.6-3.8 3.5 1 5.1L10 14l-4.5 2.5 1-5.1-3.8-3.5 5.1-.6z';

/** An unknown status claims nothing: the day is not known. */
function statusKey(status: OcopStatus): MessageKey {
  if (status === 'valid') return 'ocop.stars';
  return status === 'expired' ? 'ocop.expired' : 'ocop.unknown';
}

/**
 * Shows the OCOP rank of a recognised product, in words and stars, and says when it has lapsed.
 *
 * @element nongsan-ocop-stars
 * @csspart stars - the row of stars
 * @csspart text - the rank in words
 * @example
 * <nongsan-ocop-stars stars="4" status="valid"></nongsan-ocop-stars>
 */
export class NongsanOcopStars extends LitElement {
  static override readonly styles = [baseStyles, ocopStarsStyles];

  /** 3, 4 or 5; anything else shows nothing, because only these are recognised. */
  @property({ type: Number }) stars = 0;

  /** `valid`, `expired` or `unknown` (the day of the decision is not known). */
  @property() status: OcopStatus = 'unknown';

  /** Its language, BCP 47; without it its `lang`, or Vietnamese. */
  @property() locale = '';

  /** Words that are there already, of the language in `locale`; without them the leaf fetches its own. */
  @property({ attribute: false }) speak: Translate | undefined;

  readonly #voice = new LeafVoice(this, words);

  protected override render() {
    if (!ocopStatuses.includes(this.status)) advise(this);
    const count = this.stars;
    if (![3, 4, 5].includes(count)) return nothing;
    const star = svg`<path d=${starPath} />`;
    const row = Array.from(
      { length: count },
      () => html`<svg width="14" height="14" viewBox="2 2 16 16">${star}</svg>`,
    );
    return html`<span class="base ocop ${this.status}">
      <span class="row" part="stars" aria-hidden="true">${row}</span>
      <span part="text">${this.#voice.say(statusKey(this.status), { stars: count })}</span>
    </span>`;
  }
}
