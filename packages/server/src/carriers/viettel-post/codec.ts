import * as z from 'zod/mini';
import type { CarrierEvent, CarrierQuote, ParcelToSend, Party, SentParcel } from '../carrier.ts';
import { readVietnamTime } from '../vietnam-time.ts';
import { viettelPostStatus } from './statuses.ts';

const textOrNumber = z.union([z.string(), z.number()]);

/** `{ status, error, message, data }`: a refusal comes with HTTP 200 and `error: true`. */
export const envelopeSchema = z.object({
  status: z.optional(z.number()),
  error: z.optional(z.boolean()),
  message: z.optional(z.nullable(z.string())),
  data: z.optional(z.unknown()),
});

export const loginSchema = z.object({ token: z.string().check(z.minLength(1)) });

/** The prices are an array by themselves, or stand in RESULT beside the addresses as they were understood. */
const pricesSchema = z.array(
  z.object({ MA_DV_CHINH: z.string(), TEN_DICHVU: z.optional(z.string()), GIA_CUOC: z.number() }),
);

const createdSchema = z.object({
  ORDER_NUMBER: textOrNumber,
  MONEY_TOTAL: z.optional(z.number()),
});

export const noticeSchema = z.object({
  DATA: z.object({
    ORDER_NUMBER: textOrNumber,
    ORDER_STATUS: textOrNumber,
    ORDER_STATUSDATE: z.string(),
    STATUS_NAME: z.optional(z.nullable(z.string())),
    // Spelt like this by the carrier; the other spelling has been seen too.
    LOCALION_CURRENTLY: z.optional(z.nullable(z.string())),
    LOCATION_CURRENTLY: z.optional(z.nullable(z.string())),
  }),
  TOKEN: z.optional(textOrNumber),
});

const addressOf = ({ street, commune, province }: Party): string => `${street}, ${commune}, ${province}`;

/** Addresses go in words, which the carrier takes apart itself: its own numbers of places are not ours. */
export const quoteBody = (parcel: ParcelToSend): object => ({
  SENDER_ADDRESS: addressOf(parcel.sender),
  RECEIVER_ADDRESS: addressOf(parcel.receiver),
  PRODUCT_TYPE: 'HH',
  PRODUCT_WEIGHT: parcel.weight,
  PRODUCT_PRICE: parcel.worth,
  MONEY_COLLECTION: parcel.collect,
  TYPE: 1,
});

/** 1: collects nothing; 3: collects the amount alone. 2 and 4 would add the carrier's fee, which our total already has. */
export const orderBody = (parcel: ParcelToSend, service: string): object => ({
  ORDER_NUMBER: parcel.reference,
  SENDER_FULLNAME: parcel.sender.name,
  SENDER_ADDRESS: addressOf(parcel.sender),
  SENDER_PHONE: parcel.sender.phone,
  RECEIVER_FULLNAME: parcel.receiver.name,
  RECEIVER_ADDRESS: addressOf(parcel.receiver),
  RECEIVER_PHONE: parcel.receiver.phone,
  PRODUCT_NAME: parcel.content,
  PRODUCT_QUANTITY: 1,
  PRODUCT_PRICE: parcel.worth,
  PRODUCT_WEIGHT: parcel.weight,
  PRODUCT_TYPE: 'HH',
  ORDER_PAYMENT: parcel.collect > 0 ? 3 : 1,
  ORDER_SERVICE: service,
  MONEY_COLLECTION: parcel.collect,
});

/** `TYPE` 4 cancels. */
export const cancelBody = ({ tracking }: SentParcel, why: string): object => ({
  TYPE: 4,
  ORDER_NUMBER: tracking,
  NOTE: why.slice(0, 150),
});

export function readQuotes(answer: unknown): CarrierQuote[] | undefined {
  const wrapped = z.object({ RESULT: z.unknown() }).safeParse(answer);
  const prices = pricesSchema.safeParse(wrapped.success ? wrapped.data.RESULT : answer);
  return prices.data?.map(({ MA_DV_CHINH: service, TEN_DICHVU: name = service, GIA_CUOC: price }) => ({
    service,
    name,
    price,
  }));
}

export function readCreated(data: unknown): SentParcel | undefined {
  const { data: created } = createdSchema.safeParse(data);
  if (created === undefined) return undefined;
  const fee = created.MONEY_TOTAL;
  return { tracking: String(created.ORDER_NUMBER), ...(fee !== undefined && { fee }) };
}

export function toEvent({ DATA: data }: z.infer<typeof noticeSchema>): CarrierEvent | undefined {
  const at = readVietnamTime(data.ORDER_STATUSDATE);
  if (at === undefined) return undefined;
  const code = String(data.ORDER_STATUS);
  const place = (data.LOCALION_CURRENTLY ?? data.LOCATION_CURRENTLY)?.trim();
  return {
    tracking: String(data.ORDER_NUMBER),
    status: viettelPostStatus(code),
    code,
    text: data.STATUS_NAME?.trim() || code,
    at,
    // Names and telephone numbers of its offices and people stand behind the first commas: the place is enough.
    ...(place && { place: place.split(',').slice(0, 1).join('').trim() }),
  };
}
