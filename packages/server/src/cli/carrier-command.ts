import { formatInstant, formatMoney, vnd } from '@nongsan/core';
import type { Carrier } from '../carriers/index.ts';
import { CarrierError, carrierName, handOver, parcelOf, recordEvents } from '../carriers/index.ts';
import { transact, type Sql } from '../database/index.ts';
import { ProblemError } from '../problems/index.ts';
import { findParcel, readShipment, type FoundParcel } from '../carriers/find-parcel.ts';
import { commonOptions, readCommand } from './admin-command.ts';
import { moveParcel } from './carrier-move.ts';
import { openCarriers, type OpenCarriers } from './demo-carriers.ts';
import { portalOf } from './portal-of.ts';
import { RefusedError } from './refused-error.ts';
import { SettingError } from './setting-error.ts';
import type { Settings } from './settings.ts';
import { withDatabase } from './with-database.ts';

const usage = `nongsan carrier list                                carriers that this server works with, and what they can do
nongsan carrier quote ORDER --carrier CARRIER       what it would cost
nongsan carrier hand-over ORDER --carrier CARRIER   gives the parcel to the carrier, which makes the label's number
nongsan carrier show ORDER                          the carrier, the number, and what it told
nongsan carrier track ORDER                         asks the carrier, and brings the order to where the parcel is
nongsan carrier cancel ORDER [--why TEXT]           takes the parcel back before it was collected
nongsan carrier move ORDER [--code N] [--all]       demonstration only: the simulator sends the next notice to the server

ORDER is an order's number, NS-…; with several households in it, --store says whose parcel. Carriers are viettel-post and
vnpost, set up by NONGSAN_VIETTEL_POST_… and NONGSAN_VNPOST_… (docs/carriers.md); without them a simulator stands in for
both, and nothing is sent.

  --store STORE    the household
  --portal SLUG    the portal (needed where the server has several)
  --json           for programs`;

const { portal, json, help } = commonOptions;
const optionTypes = {
  portal,
  json,
  help,
  store: { type: 'string' },
  carrier: { type: 'string' },
  why: { type: 'string', default: 'Người bán hủy' },
  code: { type: 'string' },
  all: { type: 'boolean', default: false },
} as const;
const actions = { list: false, quote: true, 'hand-over': true, show: true, track: true, cancel: true, move: true };
const read = (args: readonly string[]) => readCommand('carrier', args, optionTypes, actions, usage);
type Values = NonNullable<ReturnType<typeof read>>['values'];

interface Asked {
  readonly sql: Sql;
  readonly settings: Settings;
  readonly open: OpenCarriers;
  readonly portal: string;
  readonly values: Values;
}

/** Gives parcels to carriers and tells where they are. */
export async function carrierCommand(args: readonly string[]): Promise<void> {
  const given = read(args);
  if (given === undefined) return;
  const { values, action, ref } = given;
  try {
    const answer = await withDatabase(async ({ sql }, settings) => {
      const open = await openCarriers(process.env, sql);
      try {
        if (action === 'list') return list(open, values);
        const asked = { sql, settings, open, portal: await portalOf(sql, values.portal), values };
        return await perform(asked, action, await findParcel(sql, asked.portal, ref, values.store));
      } finally {
        await open.stop();
      }
    });
    console.log(answer);
  } catch (cause) {
    throw cause instanceof ProblemError || cause instanceof CarrierError
      ? new RefusedError(cause.message, cause)
      : cause;
  }
}

function list({ carriers }: OpenCarriers, { json: asJson }: Values): string {
  const told = carriers.map(({ id, sample, capabilities }) => ({ id, name: carrierName(id), sample, capabilities }));
  if (asJson) return JSON.stringify(told, undefined, 2);
  return told
    .map(({ id, name, sample, capabilities }) => {
      const can = Object.entries(capabilities).filter(([, able]) => able);
      return `${id}  ${name}  ${can.map(([what]) => what).join(' ')}${sample ? '  (simulator: nothing is sent)' : ''}`;
    })
    .join('\n');
}

async function perform(asked: Asked, action: string, parcel: FoundParcel): Promise<string> {
  switch (action) {
    case 'quote':
      return quote(asked, parcel);
    case 'hand-over':
      return give(asked, parcel);
    case 'track':
      return track(asked, parcel);
    case 'cancel':
      return cancel(asked, parcel);
    case 'move':
      return moveParcel(asked, parcel, asked.values);
    default:
      return show(asked, parcel);
  }
}

function carrierOf({ open, values }: Asked, id: string | undefined = values.carrier): Carrier {
  const found = open.carriers.find((carrier) => carrier.id === id);
  if (found !== undefined) return found;
  const names = open.carriers.map((carrier) => carrier.id).join(', ');
  throw new SettingError('--carrier', `must be one that is set up (${names}), not "${id ?? ''}"`);
}

async function quote(asked: Asked, parcel: FoundParcel): Promise<string> {
  const quotes = await carrierOf(asked).quote(await parcelOf(asked.sql, { ...parcel, portal: asked.portal }));
  if (asked.values.json) return JSON.stringify(quotes, undefined, 2);
  return quotes.map(({ service, name, price }) => `${service}  ${name}  ${formatMoney(vnd(price), 'vi')}`).join('\n');
}

async function give(asked: Asked, parcel: FoundParcel): Promise<string> {
  const carrier = carrierOf(asked);
  const actor = { kind: 'portal', name: 'cli: carrier hand-over' } as const;
  const now = () => new Date();
  const sent = await handOver(asked.sql, { ...parcel, portal: asked.portal, carrier, actor, now });
  if (asked.values.json) return JSON.stringify({ carrier: carrier.id, ...sent });
  const sample = carrier.sample ? ' It is the simulator: nothing is sent.' : '';
  return `${carrierName(carrier.id)} has it as ${sent.tracking}.${sample}`;
}

async function show({ sql, values }: Asked, parcel: FoundParcel): Promise<string> {
  const shipment = await readShipment(sql, parcel);
  if (values.json) return JSON.stringify(shipment, undefined, 2);
  const head = `${carrierName(shipment.carrier)}  ${shipment.tracking}${shipment.sample ? '  (simulator)' : ''}`;
  const events = shipment.events.map(
    ({ at, status, code, text }) => `    ${formatInstant(at.toISOString(), 'vi')}  ${status}  ${code}  ${text}`,
  );
  return [head, ...(events.length > 0 ? events : ['    nothing told yet'])].join('\n');
}

async function track(asked: Asked, parcel: FoundParcel): Promise<string> {
  const { carrier, tracking } = await readShipment(asked.sql, parcel);
  const events = await carrierOf(asked, carrier).track(tracking);
  const told = { portal: asked.portal, carrier, events, now: new Date() };
  const recorded = await transact(asked.sql, (transaction) => recordEvents(transaction, told));
  const steps = recorded?.steps.length ? ` It is ${recorded.steps.join(', then ')} now.` : '';
  return `${carrierName(carrier)} told ${recorded?.added ?? 0} new.${steps}`;
}

async function cancel(asked: Asked, parcel: FoundParcel): Promise<string> {
  const shipment = await readShipment(asked.sql, parcel);
  const { tracking, handle, carrier } = shipment;
  await carrierOf(asked, carrier).cancel({ tracking, ...(handle !== null && { handle }) }, asked.values.why);
  const at = new Date();
  const event = { tracking, status: 'cancelled', code: 'cancelled', text: asked.values.why, at } as const;
  const told = { portal: asked.portal, carrier, events: [event], now: at };
  await transact(asked.sql, (transaction) => recordEvents(transaction, told));
  return `${carrierName(carrier)} has taken ${tracking} back. It may be given anew.`;
}
