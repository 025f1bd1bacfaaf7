import { isCarrierId } from '../carriers/index.ts';
import { readShipment, type FoundParcel } from '../carriers/find-parcel.ts';
import { nextStage, textOf } from '../carriers/simulator/journeys.ts';
import { sendNotice } from '../carriers/simulator/notice.ts';
import type { Sql } from '../database/index.ts';
import type { OpenCarriers } from './demo-carriers.ts';
import { RefusedError } from './refused-error.ts';
import type { Settings } from './settings.ts';

interface Moving {
  readonly sql: Sql;
  readonly settings: Settings;
  readonly open: OpenCarriers;
  readonly portal: string;
}

/** The simulator tells the running server, over HTTP and in the carrier's own form, what happened to a parcel next. */
export async function moveParcel(
  { sql, settings, open, portal }: Moving,
  parcel: FoundParcel,
  { code, all }: { readonly code?: string | undefined; readonly all: boolean },
): Promise<string> {
  const shipment = await readShipment(sql, parcel);
  const { carrier, tracking } = shipment;
  if (open.noticeToken === undefined || !shipment.sample || !isCarrierId(carrier)) {
    throw new RefusedError('Only the simulator’s parcels are moved by command; a carrier moves its own.', undefined);
  }
  const url = `http://${settings.host}:${settings.port}/carriers/${carrier}/${await slugOf(sql, portal)}/notices`;
  const told: string[] = [];
  let last = shipment.events.at(-1)?.code;
  let at = new Date(Math.max(Date.now(), (shipment.events.at(-1)?.at.getTime() ?? 0) + 1_000));
  do {
    const next = code ?? nextStage(carrier, last)?.code;
    if (next === undefined) break;
    await send(url, { carrier, tracking, code: next, at, token: open.noticeToken });
    told.push(`${next}  ${textOf(carrier, next)}`);
    [last, at] = [next, new Date(at.getTime() + 1_000)];
  } while (all && code === undefined);
  return told.length === 0 ? 'It has arrived, or left the usual way: name a --code.' : told.join('\n');
}

async function send(url: string, notice: Parameters<typeof sendNotice>[1]): Promise<void> {
  const status = await sendNotice(url, notice).catch((cause: unknown) => {
    throw new RefusedError('The server does not answer. Start it first: nongsan start', cause);
  });
  if (status !== 200) throw new RefusedError(`The server refused the notice with HTTP ${status}.`, undefined);
}

async function slugOf(sql: Sql, portal: string): Promise<string> {
  const [row] = await sql<{ slug: string }[]>`SELECT slug FROM portals WHERE portal_id = ${portal}`;
  return row?.slug ?? '';
}
