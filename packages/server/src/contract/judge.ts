import { Asker, type AskerOptions } from './asker.ts';
import { BrokenRule } from './broken-rule.ts';
import { Kit } from './kit.ts';
import { NotTried } from './not-tried.ts';
import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';

export interface JudgeOptions extends AskerOptions {
  /** Places orders, on a demonstration portal. Default: false. */
  readonly orders?: boolean;
  /** Identifiers of the only rules to try. Default: all. */
  readonly only?: readonly string[];
}

/** Every rule's identifier. */
export const ruleIds: readonly string[] = rules.map(({ id }) => id);

export const verdicts = ['kept', 'broken', 'not-tried'] as const;

export interface Finding extends Pick<Rule, 'id' | 'area' | 'title'> {
  readonly verdict: (typeof verdicts)[number];
  /** What was seen, or why nothing was. */
  readonly seen?: string;
  readonly mend?: string;
}

/**
 * Tries every rule of the contract on a portal, one after another. It reads, and makes carts; it orders only when asked to.
 *
 * @throws TypeError when `api` or `origin` is no address
 */
export async function judge(options: JudgeOptions): Promise<readonly Finding[]> {
  const kit = new Kit(new Asker(options), options.orders ?? false);
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (options.only?.includes(rule.id) ?? true) findings.push(await tryRule(rule, kit));
  }
  return findings;
}

async function tryRule({ id, area, title, check }: Rule, kit: Kit): Promise<Finding> {
  const rule = { id, area, title };
  try {
    await check(kit);
    return { ...rule, verdict: 'kept' };
  } catch (error) {
    if (error instanceof NotTried) return { ...rule, verdict: 'not-tried', seen: error.message };
    if (error instanceof BrokenRule) return { ...rule, verdict: 'broken', seen: error.message, mend: error.mend };
    throw error;
  }
}
