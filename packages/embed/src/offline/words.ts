import type { Locale } from '@nongsan/core';
import type { CodeOutcome } from './check-code.ts';

/** Languages of the server's pages. */
export type OfflineLocale = Locale;

/** What is said without a network. It names what was checked, what was not, and how old it all is. */
export interface OfflineWords {
  readonly title: string;
  /** What the switch between languages is called. */
  readonly language: string;
  /** Why this page, and not the portal's. */
  readonly why: Readonly<Record<'offline' | 'slow' | 'broken', string>>;
  readonly outcomes: Readonly<Record<CodeOutcome, (issuer: string) => string>>;
  readonly passed: (day: string) => string;
  readonly again: string;
  readonly stated: string;
  readonly unchecked: string;
  readonly facts: Readonly<Record<'lot' | 'gtin' | 'serial' | 'harvested' | 'useBy' | 'growingArea', string>>;
  readonly checked: string;
  readonly checkedNothing: string;
  readonly checkedSignature: (key: string, issuer: string) => string;
  readonly checkedDate: string;
  readonly notChecked: string;
  readonly notCheckedThat: readonly string[];
  readonly age: string;
  readonly keysAge: (moment: string, age: string) => string;
  readonly keysAreOld: string;
  readonly noKeys: string;
  readonly days: (count: number) => string;
  /** Over a page that was opened before. */
  readonly keptPage: (moment: string, age: string) => string;
  readonly keptPageMeans: string;
  readonly keptSignature: (key: string, moment: string) => string;
  readonly needsNetwork: string;
  readonly footer: string;
}
