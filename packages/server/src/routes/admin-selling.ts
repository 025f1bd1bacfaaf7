import { ruleSchemas, ruleTargets, sellingRulesSchema, type RuleTarget } from '@nongsan/core/selling';
import { Hono, type Context } from 'hono';
import type { SecretKeyScope } from '@nongsan/core';
import { keyOf, requireScope, type AppEnv } from '../middleware/index.ts';
import { describe } from '../openapi/describe.ts';
import { faultsOf, ProblemError } from '../problems/index.ts';
import { readRule, ruleHistory, setRule, type RuleRef, type RuleSetter } from '../selling/set-rules.ts';
import type { Services } from '../services.ts';
import { noStore, write } from './admin-write.ts';
import { readRuleText, ruleHistoryText, setRuleText } from './selling-texts.ts';
import { body } from './validate.ts';

const scopes = {
  product: 'products:write',
  store: 'stores:write',
  zone: 'stores:write',
} as const satisfies Record<RuleTarget, SecretKeyScope>;

/** When products and households sell, and to where, as a portal's own systems set it. */
export const adminSellingRoutes = (services: Services) =>
  new Hono<AppEnv>()
    .get('/admin/selling-rules/:target/:id', describe(readRuleText), async (c) =>
      c.json(await readRule(services.sql, setterOf(services, c), refOf(c)), 200, noStore),
    )
    .put('/admin/selling-rules/:target/:id', describe(setRuleText), body(sellingRulesSchema), (c) => {
      const ref = refOf(c);
      return write(services, c, 200, async (transaction) => {
        const fitting = ruleSchemas[ref.target].safeParse(c.req.valid('json'));
        if (fitting.success) return setRule(transaction, setterOf(services, c), ref, fitting.data);
        const faults = faultsOf(fitting.error.issues);
        throw new ProblemError('invalid-request', `A ${ref.target} does not have such rules.`, { faults });
      });
    })
    .get('/admin/selling-rules/:target/:id/history', describe(ruleHistoryText), async (c) =>
      c.json({ changes: await ruleHistory(services.sql, setterOf(services, c), refOf(c)) }, 200, noStore),
    );

function refOf(c: Context<AppEnv>): RuleRef {
  const target = ruleTargets.find((each) => each === c.req.param('target'));
  if (target === undefined) throw new ProblemError('not-found', `Rules are of ${ruleTargets.join(', ')}.`);
  return { target, id: c.req.param('id') ?? '' };
}

function setterOf(services: Services, c: Context<AppEnv>): RuleSetter {
  const key = keyOf(c);
  const now = services.now();
  return {
    by: key.id,
    portal: key.portal,
    now,
    allow: (target, store) => {
      requireScope(key, scopes[target], now, store);
    },
  };
}
