/** What can have rules. A zone's identifier is the code of a province (`22`) or of a commune (`06724`). */
export const ruleTargets = ['product', 'store', 'zone'] as const;
export type RuleTarget = (typeof ruleTargets)[number];
