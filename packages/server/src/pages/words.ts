import type { Locale, TraceStatus } from '@nongsan/core';
import type { AddressFault } from './read-address.ts';

/** Languages of the server's own pages: those of the elements, each complete by its type. */
export type PageLocale = Locale;

/** What is the matter, what that means, and what to do. */
export interface Notice {
  readonly title: string;
  readonly text: string;
  readonly steps: readonly string[];
}

/** The sentences of the pages behind QR codes. They say who states something, never that goods are genuine. */
export interface Words {
  readonly title: (lot: string) => string;
  /** What the switch between languages is called. */
  readonly language: string;
  readonly valid: (issuer: string) => string;
  readonly validRetired: (issuer: string) => string;
  readonly unsigned: (issuer: string) => string;
  readonly altered: (issuer: string) => string;
  readonly differs: (issuer: string) => string;
  readonly unknownKey: (issuer: string) => string;
  readonly revokedKey: (issuer: string) => string;
  readonly expired: (day: string) => string;
  readonly status: Readonly<Record<Exclude<TraceStatus, 'valid' | 'expired'>, string>>;
  readonly expiredUndated: string;
  readonly stated: (issuer: string, day: string | undefined) => string;
  readonly sample: string;
  readonly see: string;
  readonly store: string;
  readonly before: (former: string) => string;
  readonly lot: string;
  readonly facts: Readonly<Record<'code' | 'gtin' | 'serial' | 'harvested' | 'packed' | 'useBy' | 'quantity', string>>;
  readonly area: string;
  readonly areaFacts: Readonly<Record<'status' | 'holder' | 'crop' | 'issuer' | 'checked', string>>;
  readonly areaStatus: Readonly<Record<TraceStatus, string>>;
  readonly notStated: string;
  readonly recheck: string;
  readonly recheckHow: string;
  readonly recheckFallback: string;
  readonly says: string;
  readonly saysThat: readonly string[];
  readonly saysNot: string;
  readonly saysNotThat: readonly string[];
  readonly missing: Notice;
  readonly missingProduct: Notice;
  readonly faults: Readonly<Record<AddressFault, Notice>>;
  readonly several: { readonly title: string; readonly text: string };
  readonly severalProducts: { readonly title: string; readonly text: string };
  readonly unavailable: { readonly title: string; readonly text: string; readonly again: string };
  readonly footer: string;
}
