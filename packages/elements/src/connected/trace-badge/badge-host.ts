import type { Lot, LotSummary } from '@nongsan/core';
import type { LitElement } from 'lit';
import type { Translate } from '../../i18n/index.ts';
import type { SpeakingLeaf } from '../../internal/leaf-voice.ts';
import type { PortalHandle } from '../../internal/portal-handle.ts';
import type { TraceOpening, TraceVariant } from '../../internal/trace-variants.ts';

/** The badge, as its parts see it. */
export interface BadgeHost extends LitElement {
  readonly locale: string;
  readonly lot: string;
  readonly gtin: string;
  readonly growingArea: string;
  readonly variant: TraceVariant;
  readonly opens: TraceOpening;
  readonly resolver: string;
}

/** What the badge knows by now. */
export interface BadgeState {
  readonly handle: PortalHandle | undefined;
  /** The lot's key in the catalog; empty where none was asked for. */
  readonly key: string;
  readonly lot: LotSummary | Lot | undefined;
}

/** The lists of `trace-variants.ts` come with the advice: a page that is right does not download them. */
const variants: Readonly<Record<TraceVariant, true>> = { compact: true, card: true, label: true };
const openings: Readonly<Record<TraceOpening, true>> = { page: true, dialog: true };

/** Whether its attributes are words that a badge knows. */
export const isRightlyUsed = ({ opens, variant }: BadgeHost): boolean =>
  Object.hasOwn(variants, variant) && Object.hasOwn(openings, opens);

/** The badge as one that speaks: with its portal's words, or, where it has none, with those of its own language. */
export const badgeSpeaker = (host: BadgeHost, speak: () => Translate | undefined): SpeakingLeaf => ({
  addController: (controller) => host.addController(controller),
  requestUpdate: () => host.requestUpdate(),
  get lang() {
    return host.lang;
  },
  get locale() {
    return host.locale;
  },
  get shadowRoot() {
    return host.shadowRoot;
  },
  get speak() {
    return speak();
  },
});
