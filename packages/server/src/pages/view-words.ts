import type { CopySign } from '@nongsan/core';

/** About how often the code of one item was opened. Calm: a code that was opened often is not yet a copied one. */
export interface ViewWords {
  readonly title: string;
  readonly none: string;
  readonly some: (views: number, first: string, last: string) => string;
  readonly signs: Readonly<Record<Exclude<CopySign, 'other'>, (views: number, first: string) => string>>;
  readonly compare: string;
  readonly help: string;
  readonly purpose: string;
  readonly consent: string;
  readonly province: string;
  readonly commune: string;
  readonly choose: string;
  readonly send: string;
  readonly sent: string;
  readonly failed: string;
}
