import { readFile } from 'node:fs/promises';
import { faultsOf } from '@nongsan/core';
import { claimRulesSchema, defaultClaimRules, type ClaimRules } from '@nongsan/core/claim';
import { claimRulesOf, setClaimHours, setClaimRules } from '../claims/rules.ts';
import type { Tools } from './admin-command.ts';
import { storeIdOfOption } from './admin-refs.ts';
import type { ClaimValues } from './claim-command.ts';
import { rulesText } from './claim-text.ts';
import { RefusedError } from './refused-error.ts';
import { SettingError } from './setting-error.ts';

/** Shows and sets a portal's rules for claims, and a household's own claim time. */
export async function claimRulesAction(
  { transaction, actor }: Tools,
  action: 'rules' | 'set-rules' | 'time',
  file: string,
  values: ClaimValues,
): Promise<string> {
  const { portal, now } = actor;
  const store = values.store && (await storeIdOfOption(transaction, portal, values.store));
  if (action === 'set-rules') await setClaimRules(transaction, portal, await readRules(file), now);
  if (action === 'time') {
    if (!store) throw new SettingError('--store', 'must name a household');
    await setClaimHours(transaction, { portal, store }, hoursOf(values.hours), now);
  }
  const rules = await claimRulesOf(transaction, portal, store);
  return values.json ? JSON.stringify(rules, undefined, 2) : rulesText(rules);
}

function hoursOf(text: string | undefined): number | undefined {
  if (text === 'none') return undefined;
  const hours = /^[1-9]\d{0,2}$/.test(text ?? '') ? Number(text) : 0;
  if (claimRulesSchema.shape.claimHours.safeParse(hours).success) return hours;
  throw new SettingError('--hours', 'must be 1 to 720, or none');
}

async function readRules(file: string): Promise<ClaimRules> {
  if (file === 'default') return defaultClaimRules;
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new SettingError(file, `cannot be read (${(cause as NodeJS.ErrnoException).code ?? 'unknown'})`);
  });
  const result = claimRulesSchema.safeParse(parse(file, text));
  if (result.success) return result.data;
  const faults = faultsOf(result.error.issues).map(({ pointer, detail }) => `${pointer || '/'} ${detail}`);
  throw new RefusedError(faults.join('\n'), result.error);
}

function parse(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new RefusedError(`${file} does not parse as JSON.`, cause);
  }
}
