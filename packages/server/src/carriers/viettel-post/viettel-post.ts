import { call } from '../call.ts';
import { CarrierError, unsupported } from '../carrier-error.ts';
import type { Carrier, CarrierNotice, ParcelToSend } from '../carrier.ts';
import { NoticeRefusedError } from '../notice-refused-error.ts';
import { isSameToken } from '../same-token.ts';
import {
  cancelBody,
  envelopeSchema,
  loginSchema,
  noticeSchema,
  orderBody,
  quoteBody,
  readCreated,
  readQuotes,
  toEvent,
} from './codec.ts';

export interface ViettelPostSettings {
  /** Default: `https://partner.viettelpost.vn/v2`. */
  readonly url?: string;
  readonly username: string;
  readonly password: string;
  /** What its notices carry as TOKEN, or as Authorization. */
  readonly noticeToken: string;
  /** Code of the service that parcels are sent by. Default: the cheapest of its prices. */
  readonly service?: string;
  readonly sample?: boolean;
  readonly timeout?: number;
}

const id = 'viettel-post';

/** Viettel Post's partner interface, second version. It has no way to ask where a parcel is: its notices tell. */
export function createViettelPost(settings: ViettelPostSettings): Carrier {
  const { url = 'https://partner.viettelpost.vn/v2', timeout = 20_000 } = settings;
  const post = async (path: string, body: object, token?: string): Promise<unknown> =>
    opened(
      await call({ carrier: id, url: `${url}/${path}`, body, timeout, ...(token && { headers: { Token: token } }) }),
    );
  // A token is asked for at each use: parcels are handed over a few times a day, and nothing that opens doors is kept.
  const ask = async (path: string, body: object): Promise<unknown> => {
    const login = await post('user/Login', { USERNAME: settings.username, PASSWORD: settings.password });
    const { data } = loginSchema.safeParse(login);
    if (data === undefined) throw new CarrierError(id, 'refused', 'gave no token');
    return post(path, body, data.token);
  };
  const quote = async (parcel: ParcelToSend) => {
    const quotes = readQuotes(await ask('order/getPriceAllNlp', quoteBody(parcel)));
    if (quotes === undefined) throw new CarrierError(id, 'unreachable', 'answered prices of another form');
    return quotes;
  };
  return {
    id,
    sample: settings.sample === true,
    capabilities: { quote: true, create: true, cancel: true, track: false, webhook: true },
    quote,
    create: async (parcel) => {
      const service = settings.service ?? cheapest(await quote(parcel));
      const created = readCreated(await ask('order/createOrderNlp', orderBody(parcel, service)));
      if (created === undefined) throw new CarrierError(id, 'unreachable', 'told no number of the parcel');
      return created;
    },
    cancel: async (parcel, why) => {
      await ask('order/UpdateOrder', cancelBody(parcel, why));
    },
    track: () => unsupported(id, 'be asked where a parcel is'),
    readWebhook: (notice) => readNotice(notice, settings.noticeToken),
  };
}

/** What an envelope holds; an answer without one is taken as it is. */
function opened(answer: unknown): unknown {
  const { data: envelope } = envelopeSchema.safeParse(answer);
  if (envelope?.error === true) throw new CarrierError(id, 'refused', `said no (${envelope.status ?? '?'})`);
  return envelope !== undefined && 'data' in envelope ? envelope.data : answer;
}

function cheapest(quotes: readonly { readonly service: string; readonly price: number }[]): string {
  const [first] = [...quotes].sort((a, b) => a.price - b.price);
  if (first === undefined) throw new CarrierError(id, 'refused', 'sends nothing there');
  return first.service;
}

function readNotice({ headers, body }: CarrierNotice, wanted: string) {
  const { data: notice } = noticeSchema.safeParse(body);
  const given = headers.get('authorization')?.replace(/^Bearer /i, '') ?? notice?.TOKEN;
  if (!isSameToken(given === undefined ? undefined : String(given), wanted)) {
    throw new NoticeRefusedError('token', 'The notice does not carry the token that was agreed on.');
  }
  const event = notice && toEvent(notice);
  if (event === undefined) throw new NoticeRefusedError('form', 'The notice has not the form that is documented.');
  return [event];
}
