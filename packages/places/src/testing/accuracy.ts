import { resolveAddress } from '../resolve/resolve-address.ts';
import type { NoisyAddress } from './noisy-addresses.ts';

/**
 * `found`: the right commune. `asked`: candidates with all that the unit became. `asked without it`: candidates, the
 * right one not among them. `wrong`: another commune. `guessed`: one commune for a unit that was split.
 */
type Outcome = 'found' | 'asked' | 'asked without it' | 'unknown' | 'wrong' | 'guessed';

async function outcomeOf({ text, meant }: NoisyAddress): Promise<Outcome> {
  const resolved = await resolveAddress(text);
  if (resolved.kind === 'unknown') return 'unknown';
  if (resolved.kind === 'ambiguous') {
    return meant.current.every((commune) => resolved.candidates.includes(commune)) ? 'asked' : 'asked without it';
  }
  if (meant.current.length > 1) return 'guessed';
  return resolved.commune === meant.current[0] ? 'found' : 'wrong';
}

export type Tally = Readonly<Record<Outcome, number>>;

/** How often each outcome came, and the addresses that went wrong. */
export async function measure(
  addresses: readonly NoisyAddress[],
): Promise<{ tally: Tally; misses: readonly string[] }> {
  const tally: Record<Outcome, number> = {
    found: 0,
    asked: 0,
    'asked without it': 0,
    unknown: 0,
    wrong: 0,
    guessed: 0,
  };
  const misses: string[] = [];
  for (const address of addresses) {
    const outcome = await outcomeOf(address);
    tally[outcome]++;
    if (outcome !== 'found' && outcome !== 'asked')
      misses.push(`${outcome}: ${address.text} [${address.noise.join(', ')}]`);
  }
  return { tally, misses };
}

/** Share of addresses that were found right, or asked with the right ones among the candidates. */
export const rightOrAsked = ({ tally }: { readonly tally: Tally }, count: number): number =>
  (tally.found + tally.asked) / count;
