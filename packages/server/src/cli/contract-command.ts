import { parseArgs } from 'node:util';
import { countVerdicts, judge, reportText, ruleIds, type JudgeOptions } from '../contract/index.ts';
import { SettingError } from './setting-error.ts';

const contractUsage = `nongsan contract URL --key pk_…

Says where the portal behind URL (where /v1 lies) breaks the contract, and how to mend it. It reads, and makes carts.

  --origin URL   the web site that asks, one that the key allows (the origin of URL)
  --orders       places orders, too; on demonstration portals only
  --only a,b     only these rules; a broken one shows its name in brackets
  --json         the findings as JSON

Exit code: 0 when nothing is broken, 1 when something is.`;

/** Judges a portal of any make. */
export async function contractCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      key: { type: 'string' },
      origin: { type: 'string' },
      orders: { type: 'boolean', default: false },
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (values.help) {
    console.log(contractUsage);
    return;
  }
  const { key, orders } = values;
  const [api, ...rest] = positionals;
  if (api === undefined || key === undefined || rest.length > 0)
    throw new SettingError('contract', `needs one URL and --key.\n\n${contractUsage}`);
  const options: JudgeOptions = {
    api: address('URL', api),
    key,
    orders,
    ...(values.origin !== undefined && { origin: address('--origin', values.origin) }),
    ...(values.only !== undefined && { only: rulesNamed(values.only) }),
  };
  const findings = await judge(options);
  const counts = countVerdicts(findings);
  console.log(
    values.json ? JSON.stringify({ api, ...counts, rules: findings }, undefined, 2) : reportText(api, findings),
  );
  if (counts.broken > 0) process.exitCode = 1;
}

function address(name: string, text: string): string {
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text.replace(/\/+$/, '');
  throw new SettingError(name, `must be an http(s) address, not "${text}"`);
}

function rulesNamed(text: string): readonly string[] {
  const ids = text.split(',');
  const unknown = ids.filter((id) => !ruleIds.includes(id));
  if (unknown.length === 0) return ids;
  throw new SettingError('--only', `names no rule with ${unknown.join(', ')}; these are: ${ruleIds.join(', ')}`);
}
