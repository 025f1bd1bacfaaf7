import { chooseText, localDateAt, placeOfLot, type LocalizedText, type Lot, type TracedLot } from '@nongsan/core';
import { loadProvinceMap, type ProvinceMap } from '@nongsan/places/map';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { MessageKey, MessageValues } from '../../i18n/index.ts';
import viCommon from '../../i18n/vi/common.json' with { type: 'json' };
import viTracePage from '../../i18n/vi/trace-page.json' with { type: 'json' };
import { EntryController } from '../../internal/entry-controller.ts';
import { failureView } from '../../internal/failure-view.ts';
import { pageRef } from '../../internal/page-ref.ts';
import { PortalController } from '../../internal/portal-controller.ts';
import { isWarning, traceHeadline } from '../../internal/trace-headline.ts';
import { waitingView } from '../../internal/waiting-view.ts';
import { Words } from '../../internal/words.ts';
import { lotKey } from '../../store/index.ts';
import { baseStyles, buttonStyles, stateStyles } from '../../styles/index.ts';
import { lawView } from './law-view.ts';
import { mapView } from './place-map.ts';
import { recallView } from './recall.ts';
import { storyOfLot } from './timeline-view.ts';
import { shareLink } from './share-link.ts';
import { Surroundings } from './surroundings.ts';
import type { TraceContext } from './trace-context.ts';
import { traceFoot } from './trace-foot.ts';
import { traceHead } from './trace-head.ts';
import { traceStyles } from './trace.styles.ts';

const words = new Words(viCommon, viTracePage);

/**
 * Tells a lot's whole trace: a recall before everything, the people and where to buy this very lot, verdict and
 * signature, the place on a map, its way from the field, what the law asks for.
 *
 * @element nongsan-trace
 * @fires nongsan-open-link - a call to the number that a recall names; `preventDefault()` to open it yourself
 * @slot - what to show until the lot is there, and when it cannot be loaded: a link to the lot's own page
 * @csspart trace - everything
 * @csspart recall - what is said first of goods that are called back
 * @csspart cover - the picture
 * @csspart name - the product's name
 * @csspart buy - the ways to buy
 * @csspart map - the schematic map
 * @csspart share - the button that shares the lot's link, or copies it
 * @csspart print - the button that prints the page
 * @csspart report - the link to the form that reports a problem
 * @csspart error - what is shown when loading failed
 * @example
 * <nongsan-trace lot="?lot"></nongsan-trace>
 */
export class NongsanTrace extends LitElement {
  static override readonly styles = [baseStyles, buttonStyles, stateStyles, traceStyles];

  readonly #portal = new PortalController(this);
  readonly #lot = new EntryController<Lot>(this, () => {
    const handle = this.#portal.handle;
    const lot = pageRef(this.lot);
    return handle && lot ? [handle.catalog.lots, this.gtin ? lotKey({ gtin: this.gtin, lot }) : lot] : undefined;
  });
  readonly #around = new Surroundings(
    this,
    () => this.#portal.handle,
    () => this.#shown,
  );

  /** Identifier or code of the lot; `?name` takes it from the page's address. With `gtin`, the lot number of AI 10. */
  @property() lot = '';

  /** GTIN that the lot number belongs to, 8 to 14 digits. */
  @property() gtin = '';

  /** `id` of the portal, where it is not around the element. */
  @property() portal = '';

  /** A language of its own; without it the `lang` on the tag, then the portal's. */
  @property() locale = '';

  /** Level of the product's name among the page's headings; sections stand one below. */
  @property({ type: Number, attribute: 'heading-level' }) headingLevel = 2;

  @state() private map: ProvinceMap | undefined;
  @state() private said = '';
  #mapped = '';

  get #shown(): TracedLot | undefined {
    const { entry } = this.#lot;
    return entry.state === 'ready' ? entry.value : undefined;
  }

  readonly #say = (key: MessageKey, values?: MessageValues): string =>
    words.say(this.#portal.handle?.translate, key, values);

  readonly #retry = (): void => this.#lot.retry();
  readonly #print = (): void => window.print();

  readonly #share = async (): Promise<void> => {
    const lot = this.#shown;
    if (lot === undefined) return;
    const handed = await shareLink(chooseText(lot.product.name, this.#locale).text, lot.link);
    if (handed !== 'shared') this.said = handed === 'copied' ? this.#say('tracePage.copied') : lot.link;
  };

  protected override updated(): void {
    const place = this.#shown && placeOfLot(this.#shown);
    if (place === undefined || this.#mapped === place.provinceCode) return;
    const wanted = (this.#mapped = place.provinceCode);
    loadProvinceMap(place.provinceCode).then(
      (map) => {
        if (this.#mapped === wanted) this.map = map;
      },
      () => (this.#mapped = ''), // asked for again with the next change
    );
  }

  protected override render(): TemplateResult {
    const { entry } = this.#lot;
    switch (entry.state) {
      case 'idle':
      case 'loading':
        return waitingView(
          this,
          this.#portal.handle && this.lot,
          this.#say,
          html`<div class="base trace" part="trace">
            <span class="visually-hidden">${this.#say('common.loading')}</span>
          </div>`,
        );
      case 'failed':
        return html`<div class="base trace">
          ${failureView(entry.error, this.#say, this.#retry)}
          ${entry.error.code === 'unknown-lot' ? this.#renderMissing() : nothing}
        </div>`;
      case 'ready':
        return this.#renderLot(entry.value);
    }
  }

  #renderMissing(): TemplateResult {
    return html`<div class="section">
      <p><strong>${this.#say('tracePage.missing.title')}</strong></p>
      <ol>
        <li>${this.#say('tracePage.missing.scan')}</li>
        <li>${this.#say('tracePage.missing.ask')}</li>
      </ol>
    </div>`;
  }

  #renderLot(lot: TracedLot): TemplateResult {
    const context: TraceContext = {
      locale: this.#locale,
      level: this.headingLevel,
      speak: this.#portal.handle?.translate,
      say: this.#say,
    };
    const around = this.#around;
    const { timeline } = around;
    const deeds = { share: () => void this.#share(), print: this.#print, said: this.said };
    return html`<article class="base trace" part="trace">
      ${recallView(lot, around.store?.contact.phone, context)} ${traceHead(lot, around, this.#mayBuy(lot), context)}
      <nongsan-trace-badge
        variant="card"
        lot=${this.lot}
        gtin=${this.gtin}
        portal=${this.portal}
        locale=${this.locale}
      ></nongsan-trace-badge>
      ${labels(lot, context)} ${section('tracePage.place', mapView(placeOfLot(lot), this.map, context), context)}
      ${section('tracePage.timeline', storyOfLot(around, context), context)}
      ${section('tracePage.law', lawView(lot, around, timeline?.steps ?? [], context), context)}
      ${story('tracePage.story', around.store?.story, context)}
      ${story('tracePage.practices', around.store?.practices, context)} ${traceFoot(lot, deeds, context)}
    </article>`;
  }

  /** Of what warns, lot or growing area, this page offers nothing: it is the one that tells why. */
  #mayBuy(lot: TracedLot): boolean {
    const today = localDateAt(this.#portal.handle?.now() ?? new Date());
    return lot.recalledAt === undefined && !isWarning(traceHeadline(lot, today).status);
  }

  get #locale(): string {
    return this.#portal.handle?.locale ?? 'vi';
  }
}

function section(title: MessageKey, content: unknown, { level, say }: TraceContext): TemplateResult {
  return html`<section class="section">
    <h3 aria-level=${level + 1}>${say(title)}</h3>
    ${content}
  </section>`;
}

/** Brand labels, where it has some. Not the shop's own view of them: a page without a shop downloads none of it. */
function labels({ labels: grants }: TracedLot, { locale, speak }: TraceContext) {
  if (grants === undefined) return nothing;
  import('../../leaf/brand-labels/brand-labels.define.ts').catch(() => undefined);
  return html`<nongsan-brand-labels .grants=${grants} .speak=${speak} locale=${locale}></nongsan-brand-labels>`;
}

function story(title: MessageKey, texts: LocalizedText | undefined, context: TraceContext) {
  if (texts === undefined) return nothing;
  const { text, lang } = chooseText(texts, context.locale);
  return section(title, html`<p class="story" lang=${lang}>${text}</p>`, context);
}
