import { asJson, type Queries } from '../database/index.ts';
import { sampleId } from './identifiers.ts';
import type { SampleProduct } from './schema.ts';

/** A product that the demonstration does not sell now. What somebody has set since is left alone. */
export async function putSuspension(
  queries: Queries,
  portal: string,
  { product, suspended }: { readonly product: string; readonly suspended: SampleProduct['suspended'] },
  now: Date,
): Promise<void> {
  if (suspended === undefined) return;
  const target = { portal_id: sampleId('portal', portal), target: 'product', target_id: product };
  const rules = queries.json(asJson({ suspended }));
  const made = await queries`
    INSERT INTO selling_rules ${queries({ ...target, rules, version: 1, updated_at: now })}
    ON CONFLICT DO NOTHING RETURNING version`;
  if (made.length === 0) return;
  const change = { ...target, change_no: 1, changed_by: 'sample', changed_at: now, rules };
  await queries`INSERT INTO selling_rule_changes ${queries(change)}`;
}
