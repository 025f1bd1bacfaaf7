import type { Bank } from './banks.ts';

/** The bank list, fetched as a chunk of its own. */
export async function loadBanks(): Promise<readonly Bank[]> {
  const { banks } = await import('./banks.ts');
  return banks;
}

/** The bank of a BIN by its present name, if the list has one. */
export function bankOf(bin: string, banks: readonly Bank[]): Bank | undefined {
  const named = banks.filter((bank) => bank.bin === bin && !bank.former);
  return named.find(({ support }) => support === 'transfer') ?? named[0];
}
