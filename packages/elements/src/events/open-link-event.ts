import type { Payment } from '@nongsan/core';

/** What a link leads to: a banking application, a conversation on Zalo, a call, a letter, another web page. */
export const linkKinds = ['bank', 'zalo', 'phone', 'mail', 'web'] as const;
export type LinkKind = (typeof linkKinds)[number];

export interface OpenLinkDetail {
  readonly href: string;
  readonly kind: LinkKind;
  /** Of a bank link: what is to be paid, with the transfer's items and its VietQR text. */
  readonly payment?: Payment;
}

/**
 * The person follows a link that leads away from the portal's pages. `preventDefault()` lets the page open it by other
 * means: an app hands it to the bank, to Zalo or to the phone. Otherwise the browser follows it.
 */
export class NongsanOpenLinkEvent extends CustomEvent<OpenLinkDetail> {
  static readonly type = 'nongsan-open-link';
  constructor(detail: OpenLinkDetail) {
    super(NongsanOpenLinkEvent.type, { detail, bubbles: true, composed: true, cancelable: true });
  }
}
