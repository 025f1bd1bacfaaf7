import { isDeepStrictEqual } from 'node:util';
import type { RuleTarget, SellingRule, SellingRuleChange, SellingRules } from '@nongsan/core/selling';
import { communeByCode, provinceByCode } from '@nongsan/places';
import { asJson, type Queries, type Transaction } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import { instant } from '../repository/instant.ts';

/** Who sets rules, and what they may. */
export interface RuleSetter {
  readonly by: string;
  readonly portal: string;
  readonly now: Date;
  /** @throws ProblemError when the setter may not; without a store for what belongs to the whole portal */
  readonly allow: (target: RuleTarget, store?: string) => void;
}

export interface RuleRef {
  readonly target: RuleTarget;
  readonly id: string;
}

const unknown = {
  product: () => new ProblemError('unknown-product', 'This portal has no such product.'),
  store: () => new ProblemError('unknown-store', 'This portal has no such store.'),
  zone: () => new ProblemError('unknown-place', 'There is no province or commune with this code.'),
} as const satisfies Record<RuleTarget, () => ProblemError>;

/**
 * What a reference names, once the setter is seen to be allowed to touch it: an identifier or slug, or a place's code.
 * @throws ProblemError when there is none in the portal
 */
async function resolveTarget(queries: Queries, setter: RuleSetter, { target, id }: RuleRef): Promise<string> {
  if (target === 'zone') {
    setter.allow(target);
    if ((await placeOf(id)) === undefined) throw unknown.zone();
    return id;
  }
  const [row] = await queries<{ id: string; store: string }[]>`
    SELECT target_id AS id, store_id AS store FROM directory
    WHERE portal_id = ${setter.portal} AND kind = ${target} AND code = ${id}`;
  if (row === undefined) throw unknown[target]();
  setter.allow(target, row.store);
  return row.id;
}

/** A zone is a province or a commune of the present division, by its code. */
const placeOf = async (code: string): Promise<object | undefined> =>
  code.length === 2 ? provinceByCode(code) : communeByCode(code);

/** The rules of one target; the empty ones where none were ever set. */
export async function readRule(queries: Queries, setter: RuleSetter, ref: RuleRef): Promise<SellingRule> {
  return ruleAt(queries, setter.portal, { ...ref, id: await resolveTarget(queries, setter, ref) });
}

async function ruleAt(queries: Queries, portal: string, { target, id }: RuleRef): Promise<SellingRule> {
  const [row] = await queries<{ rules: SellingRules; version: number; at: Date }[]>`
    SELECT rules, version, updated_at AS at FROM selling_rules
    WHERE portal_id = ${portal} AND target = ${target} AND target_id = ${id}`;
  if (row === undefined) return { target, id, rules: {}, version: 0 };
  return { target, id, rules: row.rules, version: row.version, updatedAt: instant(row.at) };
}

/** Sets all rules of a target in place of those before, with the history in the same transaction. The same again changes nothing. */
export async function setRule(
  transaction: Transaction,
  setter: RuleSetter,
  ref: RuleRef,
  rules: SellingRules,
): Promise<SellingRule> {
  const { target } = ref;
  const id = await resolveTarget(transaction, setter, ref);
  const key = { portal_id: setter.portal, target, target_id: id };
  const first = { ...key, rules: transaction.json({}), version: 1, updated_at: setter.now };
  // Locked, and made where it is not there: of two at once each sees the one before.
  const [made] = await transaction`INSERT INTO selling_rules ${transaction(first)} ON CONFLICT DO NOTHING RETURNING 1`;
  const [before] = await transaction<{ rules: SellingRules; version: number }[]>`
    SELECT rules, version FROM selling_rules
    WHERE portal_id = ${setter.portal} AND target = ${target} AND target_id = ${id} FOR UPDATE`;
  if (made === undefined && isDeepStrictEqual(before?.rules, rules))
    return ruleAt(transaction, setter.portal, { target, id });
  const version = made === undefined ? (before?.version ?? 0) + 1 : 1;
  await transaction`
    UPDATE selling_rules SET rules = ${transaction.json(asJson(rules))}, version = ${version}, updated_at = ${setter.now}
    WHERE portal_id = ${setter.portal} AND target = ${target} AND target_id = ${id}`;
  const change = { ...key, change_no: version, changed_by: setter.by, changed_at: setter.now };
  await transaction`
    INSERT INTO selling_rule_changes ${transaction({ ...change, rules: transaction.json(asJson(rules)) })}`;
  return ruleAt(transaction, setter.portal, { target, id });
}

/** Everything that was ever set for a target, the newest first. */
export async function ruleHistory(queries: Queries, setter: RuleSetter, ref: RuleRef): Promise<SellingRuleChange[]> {
  const id = await resolveTarget(queries, setter, ref);
  const rows = await queries<{ number: number; by: string; at: Date; rules: SellingRules }[]>`
    SELECT change_no AS number, changed_by AS by, changed_at AS at, rules FROM selling_rule_changes
    WHERE portal_id = ${setter.portal} AND target = ${ref.target} AND target_id = ${id} ORDER BY change_no DESC`;
  return rows.map((row) => ({ ...row, at: instant(row.at) }));
}
