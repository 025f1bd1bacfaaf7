import { parseArgs } from 'node:util';
import { webhookEndpointSchema, webhookTypes, type WebhookType } from '@nongsan/core/webhook';
import {
  createEndpoint,
  listDeliveries,
  listEndpoints,
  removeEndpoint,
  resend,
  rotateSecret,
  sendTest,
  setEndpointState,
  webhookSecret,
  type Delivery,
} from '../webhooks/index.ts';
import { portalOf } from './portal-of.ts';
import { SettingError } from './setting-error.ts';
import { describeDelivery, describeEndpoint } from './webhook-text.ts';
import { withDatabase } from './with-database.ts';

const webhookUsage = `nongsan webhook add --url URL [--type TYPE …] [--portal SLUG]
nongsan webhook list [--portal SLUG] [--json]
nongsan webhook pause | resume ENDPOINT_ID
nongsan webhook rotate ENDPOINT_ID [--hours N]
nongsan webhook deliveries ENDPOINT_ID [--state STATE] [--limit N] [--json]
nongsan webhook resend ENDPOINT_ID [EVENT_ID]
nongsan webhook test ENDPOINT_ID      sends an event of the type webhook.test now, and says what was answered
nongsan webhook remove ENDPOINT_ID    takes it away with its secrets and deliveries

Tells other servers what happened: Standard Webhooks, at least once, tried again for about four days (docs/webhooks.md). A running
server delivers. An endpoint's secret is told once, on stdout, when it is made or rotated. A paused endpoint is told
everything when it goes on; one that took nothing for days is disabled until it is resumed.

  --url URL        where to: an https address
  --type TYPE      what it wants, as often as there are types (all): ${webhookTypes.join(', ')}
  --portal SLUG    the portal (needed where the server has several)
  --hours N        how long the old secret still signs beside the new one (48)
  --state STATE    only these: waiting, delivered, failed
  --limit N        how many at most (20)
  --json           for programs`;

const optionTypes = {
  url: { type: 'string' },
  type: { type: 'string', multiple: true, default: [] as string[] },
  portal: { type: 'string' },
  hours: { type: 'string', default: '48' },
  state: { type: 'string' },
  limit: { type: 'string', default: '20' },
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

const read = (args: readonly string[]) => parseArgs({ args: [...args], options: optionTypes, allowPositionals: true });
type Options = ReturnType<typeof read>['values'];

/** How many things each action is about. */
const actions: Readonly<Record<string, readonly [least: number, most: number]>> = {
  add: [0, 0],
  list: [0, 0],
  pause: [1, 1],
  resume: [1, 1],
  rotate: [1, 1],
  deliveries: [1, 1],
  resend: [1, 2],
  test: [1, 1],
  remove: [1, 1],
};

/** Makes, lists and minds the endpoints that a portal's events are told to. */
export async function webhookCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = read(args);
  const [action, ...things] = positionals;
  if (values.help || action === undefined) {
    console.log(webhookUsage);
    return;
  }
  const [least, most] = (Object.hasOwn(actions, action) && actions[action]) || [NaN, NaN];
  if (Number.isNaN(least)) throw new SettingError(`webhook ${action}`, `is no command.\n\n${webhookUsage}`);
  if (things.length < least) throw new SettingError(`webhook ${action}`, 'needs the identifier of an endpoint, whk_…');
  if (things.length > most)
    throw new SettingError(things.slice(most).join(' '), `means nothing to "webhook ${action}"`);
  await run(action, things, values);
}

async function run(action: string, [id = '', event]: readonly string[], options: Options): Promise<void> {
  switch (action) {
    case 'add':
      return add(options);
    case 'list':
      return list(options);
    case 'pause':
    case 'resume':
      return setState(id, action === 'pause' ? 'paused' : 'active');
    case 'rotate':
      return rotate(id, options);
    case 'deliveries':
      return deliveries(id, options);
    case 'test':
      return test(id);
    case 'remove':
      return remove(id);
    default:
      return sendAgain(id, event);
  }
}

async function add(options: Options): Promise<void> {
  const url = webhookEndpointSchema.shape.url.safeParse(options.url);
  if (!url.success) throw new SettingError('--url', 'must be an https address without a password in it');
  const types = readTypes(options.type);
  const { id, secret } = await withDatabase(async ({ sql }) => {
    const portal = await portalOf(sql, options.portal);
    return createEndpoint(sql, { portal, url: url.data, types }, await webhookSecret(sql), new Date());
  });
  console.log(secret);
  console.error(`\n${id}  ${url.data}\n    ${types.join(' ')}\nKeep the secret now: it is not shown again.`);
}

function readTypes(wanted: readonly string[]): readonly WebhookType[] {
  if (wanted.length === 0) return webhookTypes;
  const known = webhookTypes.filter((type) => wanted.includes(type));
  if (known.length === new Set(wanted).size) return known;
  throw new SettingError('--type', `must be of ${webhookTypes.join(', ')}`);
}

async function list(options: Options): Promise<void> {
  const all = await withDatabase(async ({ sql }) =>
    listEndpoints(sql, options.portal === undefined ? undefined : await portalOf(sql, options.portal)),
  );
  if (options.json) console.log(JSON.stringify(all, undefined, 2));
  else console.log(all.length === 0 ? 'No endpoint yet.' : all.map(describeEndpoint).join('\n'));
}

const unknown = (id: string) => new SettingError(id, 'is no endpoint here. See nongsan webhook list');

async function setState(id: string, state: 'active' | 'paused'): Promise<void> {
  if (!(await withDatabase(({ sql }) => setEndpointState(sql, id, state, new Date())))) throw unknown(id);
  console.log(`${id}  ${state}`);
}

async function rotate(id: string, { hours }: Options): Promise<void> {
  if (!/^\d{1,3}$/.test(hours)) throw new SettingError('--hours', 'must be a whole number, at most 999');
  const now = new Date();
  const until = new Date(now.getTime() + Number(hours) * 60 * 60 * 1000);
  const secret = await withDatabase(async ({ sql }) => rotateSecret(sql, id, await webhookSecret(sql), { now, until }));
  if (secret === undefined) throw unknown(id);
  console.log(secret);
  console.error(
    `\nThe old secret signs beside it until ${until.toISOString()}. Keep the new one now: it is not shown again.`,
  );
}

async function deliveries(id: string, { json, limit, state }: Options): Promise<void> {
  if (!/^[1-9]\d{0,3}$/.test(limit)) throw new SettingError('--limit', 'must be a number from 1 to 9999');
  const wanted = readState(state);
  const found = await withDatabase(async ({ sql }) => {
    const all = await listEndpoints(sql);
    if (!all.some(({ endpoint }) => endpoint.id === id)) throw unknown(id);
    return listDeliveries(sql, id, Number(limit), wanted);
  });
  if (json) console.log(JSON.stringify(found, undefined, 2));
  else console.log(found.length === 0 ? 'Nothing.' : found.map(describeDelivery).join('\n'));
}

function readState(text: string | undefined): Delivery['state'] | undefined {
  if (text === undefined || text === 'waiting' || text === 'delivered' || text === 'failed') return text;
  throw new SettingError('--state', 'must be waiting, delivered or failed');
}

async function sendAgain(id: string, event: string | undefined): Promise<void> {
  const count = await withDatabase(({ sql }) => resend(sql, id, event, new Date()));
  if (count === 0) throw new SettingError(event ?? id, 'has nothing to be sent again. See nongsan webhook deliveries');
  console.log(`${count} to be sent again.`);
}

async function test(id: string): Promise<void> {
  const sent = await withDatabase(async ({ sql }, { privateWebhooks }) => {
    const serverSecret = await webhookSecret(sql);
    return sendTest(sql, id, { serverSecret, now: new Date(), allowPrivate: privateWebhooks });
  });
  if (sent === undefined) throw unknown(id);
  if ('fault' in sent) throw new SettingError(id, `was not reached: ${sent.fault}`);
  if (sent.status < 200 || sent.status > 299)
    throw new SettingError(id, `answered ${sent.status}, which is no success`);
  console.log(`${id}  answered ${sent.status}`);
}

async function remove(id: string): Promise<void> {
  if (!(await withDatabase(({ sql }) => removeEndpoint(sql, id)))) throw unknown(id);
  console.log(`${id}  removed`);
}
