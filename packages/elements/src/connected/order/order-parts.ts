import type { TemplateResult } from 'lit';
import type { OrderDeeds } from './order-deeds.ts';

/** What the element adds to the order. */
export interface OrderParts {
  readonly bankHref: string;
  readonly cartHref: string;
  readonly deeds: OrderDeeds;
  /** How the order is found again. */
  readonly keep: TemplateResult;
  /** Heading level of the order's number. */
  readonly level: number;
  /** What countdowns are judged by. */
  readonly now: () => Date;
}
