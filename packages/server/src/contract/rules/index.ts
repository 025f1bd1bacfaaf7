import type { Rule } from '../rule.ts';
import { cacheRules } from './caches.ts';
import { cartRules } from './carts.ts';
import { idempotencyRules } from './idempotency.ts';
import { listRules } from './lists.ts';
import { orderRules } from './orders.ts';
import { pageRules } from './pages.ts';
import { referenceRules } from './references.ts';
import { refusalRules } from './refusals.ts';
import { resourceRules } from './resources.ts';

/** Every rule, in the order in which they are tried. */
export const rules: readonly Rule[] = [
  ...pageRules,
  ...resourceRules,
  ...referenceRules,
  ...listRules,
  ...cacheRules,
  ...refusalRules,
  ...cartRules,
  ...idempotencyRules,
  ...orderRules,
];
