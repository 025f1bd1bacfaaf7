import { call } from '../call.ts';
import { CarrierError } from '../carrier-error.ts';
import type { Carrier, CarrierNotice, ParcelToSend } from '../carrier.ts';
import { NoticeRefusedError } from '../notice-refused-error.ts';
import { isSameToken } from '../same-token.ts';
import {
  chargeBody,
  noticeSchema,
  orderBody,
  readCase,
  readCharges,
  readCreated,
  readHistory,
  toEvent,
  tokenSchema,
} from './codec.ts';

export interface VnpostSettings {
  /** Default: `https://connect-my.vnpost.vn`. */
  readonly url?: string;
  readonly username: string;
  readonly password: string;
  readonly customerCode: string;
  readonly contractCode?: string;
  /** What its notices carry in the header `token`. */
  readonly noticeToken: string;
  /** Code of the service that parcels are sent by. Default: the cheapest of its prices. */
  readonly service?: string;
  readonly sample?: boolean;
  readonly timeout?: number;
}

const id = 'vnpost';

/** MyVNPost, the customers' interface of Vietnam Post. */
export function createVnpost(settings: VnpostSettings): Carrier {
  const { url = 'https://connect-my.vnpost.vn', timeout = 20_000 } = settings;
  const ask = async (path: string, body?: object): Promise<unknown> => {
    const { username, password, customerCode } = settings;
    const login = { username, password, customerCode };
    const answer = await call({ carrier: id, url: `${url}/GetAccessToken`, body: login, timeout });
    const { data } = tokenSchema.safeParse(answer);
    if (data === undefined) throw new CarrierError(id, 'refused', 'gave no token');
    const headers = { token: data.token };
    return call({ carrier: id, url: `${url}/${path}`, headers, timeout, ...(body && { body }) });
  };
  const quote = async (parcel: ParcelToSend) => {
    const quotes = readCharges(await ask('ServicesCharge', chargeBody(parcel, settings)));
    if (quotes === undefined) throw new CarrierError(id, 'unreachable', 'answered prices of another form');
    return quotes;
  };
  return {
    id,
    sample: settings.sample === true,
    capabilities: { quote: true, create: true, cancel: true, track: true, webhook: true },
    quote,
    create: async (parcel) => {
      const service = settings.service ?? cheapest(await quote(parcel));
      const created = readCreated(await ask('CreateOrder', orderBody(parcel, settings, service)));
      if (created === undefined) throw new CarrierError(id, 'unreachable', 'told no number of the parcel');
      return created;
    },
    cancel: async ({ tracking, handle }) => {
      const type = readCase(await ask('orderCancel', { OriginalId: handle ?? tracking }));
      if (type === '00') return;
      const why = type === '02' ? 'has not agreed yet; ask again later' : `said no (${type ?? '?'})`;
      throw new CarrierError(id, 'refused', why);
    },
    track: async (tracking) => {
      const path = `GetStatusHistoryOrder?type=1&code=${encodeURIComponent(tracking)}`;
      const events = readHistory(tracking, await ask(path));
      if (events === undefined) throw new CarrierError(id, 'unreachable', 'answered a history of another form');
      return events;
    },
    readWebhook: (notice) => readNotice(notice, settings.noticeToken),
  };
}

function cheapest(quotes: readonly { readonly service: string; readonly price: number }[]): string {
  const [first] = [...quotes].sort((a, b) => a.price - b.price);
  if (first === undefined) throw new CarrierError(id, 'refused', 'sends nothing there');
  return first.service;
}

function readNotice({ headers, body }: CarrierNotice, wanted: string) {
  if (!isSameToken(headers.get('token') ?? undefined, wanted)) {
    throw new NoticeRefusedError('token', 'The notice does not carry the token that was agreed on.');
  }
  const { data: notice } = noticeSchema.safeParse(body);
  const event = notice && toEvent(notice.itemCode, notice);
  if (event === undefined) throw new NoticeRefusedError('form', 'The notice has not the form that is expected.');
  return [event];
}
