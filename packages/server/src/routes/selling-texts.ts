import { ruleTargets } from '@nongsan/core/selling';
import { idempotencyParameter, type RouteText } from '../openapi/describe.ts';

type Parameter = NonNullable<RouteText['parameters']>[number];

const target: Parameter = {
  in: 'path',
  name: 'target',
  required: true,
  description: 'Whose rules: of a product, a household, or a province or commune.',
  schema: { type: 'string', enum: [...ruleTargets] },
};

const id: Parameter = {
  in: 'path',
  name: 'id',
  required: true,
  description: 'Identifier or slug of a product or store; code of a province (`22`) or of a commune (`06724`).',
  schema: { type: 'string', minLength: 1, maxLength: 120 },
};

const problems = ['not-found', 'unknown-product', 'unknown-store', 'unknown-place'] as const;
const text = { tag: 'Admin' as const, problems, server: true, parameters: [target, id] };

export const readRuleText: RouteText = {
  ...text,
  id: 'readSellingRules',
  summary: 'When something is sold, and how much of it',
  answer: { schema: 'SellingRule', text: 'As they are now; version 0 where none were ever set' },
};

export const setRuleText: RouteText = {
  ...text,
  id: 'setSellingRules',
  summary: 'Sets when something is sold, and how much of it',
  description:
    'In place of all rules before: what is left out is no rule any more. Products take `suspended`, `orderWindow` and ' +
    '`perBuyer` (scope `products:write`); stores `suspended`, `orderWindow` and `capacity`, places `suspended` (scope ' +
    '`stores:write`).',
  answer: { schema: 'SellingRule', text: 'As they are afterwards' },
  body: 'SellingRules',
  parameters: [target, id, idempotencyParameter(false)],
};

export const ruleHistoryText: RouteText = {
  ...text,
  id: 'readSellingRulesHistory',
  summary: 'Everything that was ever set, the newest first',
  answer: { schema: 'SellingRuleChanges', text: 'Who set what, and when' },
};
