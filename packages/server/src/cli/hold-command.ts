import { transact } from '../database/index.ts';
import { countHolds, holdSettings, setHoldSettings, type HoldSettings } from '../holds/index.ts';
import { commonOptions, readCommand } from './admin-command.ts';
import { portalOf } from './portal-of.ts';
import { SettingError } from './setting-error.ts';
import { withDatabase } from './with-database.ts';

const usage = `nongsan hold show    how long goods are held for buyers at the review, and what carts hold now
nongsan hold set …   sets what the options name; what they leave out stays

  --minutes N        from the last time that the buyer's page asked for it, at most 120; 0: nothing is held
  --per-address N    carts behind one network address of one site that hold something at a time, 1 to 1000
  --portal SLUG      the portal (needed where the server has several)
  --json             for programs

Holds that stand end as they were promised. New settings count from the next request on.`;

const { portal, json, help } = commonOptions;
const optionTypes = { portal, json, help, minutes: { type: 'string' }, 'per-address': { type: 'string' } } as const;

/** Shows and sets how a portal holds goods for buyers who look at the review. */
export async function holdCommand(args: readonly string[]): Promise<void> {
  const given = readCommand('hold', args, optionTypes, { show: false, set: false }, usage);
  if (given === undefined) return;
  const { values, action } = given;
  const wanted = {
    minutes: whole('--minutes', values.minutes, 0, 120),
    perAddress: whole('--per-address', values['per-address'], 1, 1000),
  };
  if ((action === 'set') === (wanted.minutes === undefined && wanted.perAddress === undefined)) {
    throw new SettingError(`hold ${action}`, action === 'set' ? `needs to know what.\n\n${usage}` : 'sets nothing');
  }
  const answer = await withDatabase(({ sql }) =>
    transact(sql, async (transaction) => {
      const id = await portalOf(transaction, values.portal);
      const settings =
        action === 'set' ? await setHoldSettings(transaction, id, wanted) : await holdSettings(transaction, id);
      return { ...settings, holding: await countHolds(transaction, id, new Date()) };
    }),
  );
  console.log(values.json ? JSON.stringify(answer, undefined, 2) : textOf(answer));
}

function whole(option: string, text: string | undefined, least: number, most: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (/^\d{1,4}$/.test(text) && number >= least && number <= most) return number;
  throw new SettingError(option, `must be a whole number from ${least} to ${most}, not "${text}"`);
}

const textOf = ({ minutes, perAddress, holding }: HoldSettings & { readonly holding: number }): string =>
  minutes === 0
    ? 'Nothing is held.'
    : `Goods are held for ${minutes} minutes, for ${perAddress} carts of one address at a time. Carts that hold now: ${holding}.`;
