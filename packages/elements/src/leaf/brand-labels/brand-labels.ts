import { formatLocalDate } from '@nongsan/core';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Translate } from '../../i18n/index.ts';
import viBrandLabels from '../../i18n/vi/brand-labels.json' with { type: 'json' };
import { LeafVoice } from '../../internal/leaf-voice.ts';
import { named, vietnamese } from '../../internal/named.ts';
import { Words } from '../../internal/words.ts';
import { baseStyles } from '../../styles/index.ts';
import { brandLabelsStyles } from './brand-labels.styles.ts';
import { standingGrants, type StandingGrant } from './standing-grants.ts';

const words = new Words(viBrandLabels);

/**
 * Tells which shared names a household or product may carry: geographical indications, collective and certification
 * marks, each with its kind, number, who granted it and since when. In words: it draws no seal that nobody gave.
 *
 * @element nongsan-brand-labels
 * @csspart labels - the list
 * @example
 * <nongsan-brand-labels id="labels"></nongsan-brand-labels>
 */
export class NongsanBrandLabels extends LitElement {
  static override readonly styles = [baseStyles, brandLabelsStyles];

  /**
   * `labels` of a product's or store's answer, as it came. What is no grant is left out, and so is one that was taken
   * back.
   */
  @property({ attribute: false }) grants: unknown;

  /** Its language, BCP 47; without it its `lang`, or Vietnamese. */
  @property() locale = '';

  /** Words that are there already, of the language in `locale`; without them the leaf fetches its own. */
  @property({ attribute: false }) speak: Translate | undefined;

  readonly #voice = new LeafVoice(this, words);

  protected override render() {
    const standing = standingGrants(this.grants);
    if (standing.length === 0) return nothing;
    return html`<div class="base">
      <p class="title small muted" id="title">${this.#voice.say('labels.title')}</p>
      <ul class="labels" part="labels" aria-labelledby="title">
        ${standing.map((grant) => this.#renderGrant(grant))}
      </ul>
    </div>`;
  }

  #renderGrant({ grantedOn, isSample, kind, name, owner, registration }: StandingGrant): TemplateResult {
    const { locale, say } = this.#voice;
    const facts = [
      kind && say(`labels.kind.${kind}`),
      registration && named(say, 'labels.registration', 'number', registration),
    ].filter(Boolean);
    const date = formatLocalDate(grantedOn, locale);
    return html`<li>
      <p class="name">${vietnamese(name)}</p>
      <p class="small">${facts.map((one, index) => (index === 0 ? one : html` · ${one}`))}</p>
      <p class="small muted">${named(say, 'labels.granted', 'owner', owner, { date })}</p>
      ${isSample ? html`<p class="small muted sample">${say('labels.sample')}</p>` : nothing}
    </li>`;
  }
}
