import type { Queries } from '../database/index.ts';
import { usualKeepDays } from './erase.ts';

/** How many days after an order's end a portal keeps who placed it. */
export async function keepDaysOf(queries: Queries, portal: string): Promise<number> {
  const [row] = await queries<{ days: number }[]>`
    SELECT keep_days AS days FROM personal_data_rules WHERE portal_id = ${portal}`;
  return row?.days ?? usualKeepDays;
}

/** Sets it. What is older is forgotten at the next run. */
export async function setKeepDays(queries: Queries, portal: string, days: number, now: Date): Promise<void> {
  const row = { portal_id: portal, keep_days: days, updated_at: now };
  await queries`
    INSERT INTO personal_data_rules ${queries(row)} ON CONFLICT (portal_id) DO UPDATE SET ${queries(row)}`;
}
