/** What people are told. The last two are sent when they are asked for; the others because something happened. */
export const noticeKinds = [
  'order-placed',
  'order-confirmed',
  'handed-over',
  'delivered',
  'cancelled',
  'payment-received',
  'claim-answered',
  'recovery-code',
  'sign-in-link',
] as const;

export type NoticeKind = (typeof noticeKinds)[number];

export type NoticeChannel = 'email' | 'sms' | 'zalo';

/** What texts speak of. A sentence about something that is not known is left out. */
export interface NoticeFacts {
  readonly portal: string;
  readonly number?: string | undefined;
  readonly total?: string | undefined;
  readonly amount?: string | undefined;
  readonly store?: string | undefined;
  readonly carrier?: string | undefined;
  readonly tracking?: string | undefined;
  readonly link?: string | undefined;
  readonly code?: string | undefined;
  readonly minutes?: string | undefined;
}

interface Recipient {
  readonly phone?: string | undefined;
  readonly email?: string | undefined;
  /** Of the order. A language without texts of its own is told in English. */
  readonly locale: string;
}

export interface Notice {
  /** The same in every attempt, so that a gateway can tell repetitions. */
  readonly id: string;
  readonly kind: NoticeKind;
  readonly recipient: Recipient;
  readonly facts: NoticeFacts;
}
