import * as z from 'zod/mini';
import type { CarrierEvent, CarrierQuote, ParcelToSend, Party, SentParcel } from '../carrier.ts';
import { readVietnamTime } from '../vietnam-time.ts';
import { vnpostStatus } from './statuses.ts';

const textOrNumber = z.union([z.string(), z.number()]);

export const tokenSchema = z.object({ success: z.literal(true), token: z.string().check(z.minLength(1)) });

/** Since July 2025 there are no districts, and this stands where the interface still asks for one. */
const noDistrict = 'VNPOST';

const party = (who: 'sender' | 'receiver', { name, phone, street, provinceCode, communeCode }: Party): object => ({
  [`${who}Name`]: name,
  [`${who}Phone`]: phone,
  [`${who}Address`]: street,
  [`${who}ProvinceCode`]: provinceCode,
  [`${who}DistrictCode`]: noDistrict,
  [`${who}CommuneCode`]: communeCode,
});

/** GTG021 collects money at the door; its property PROP0018 is the amount. */
const addons = ({ collect }: ParcelToSend): object[] =>
  collect > 0 ? [{ code: 'GTG021', propValue: `PROP0018:${collect}` }] : [];

export interface Account {
  readonly customerCode: string;
  readonly contractCode?: string | undefined;
}

const place = (who: 'sender' | 'receiver', { provinceCode, communeCode }: Party): object => ({
  [`${who}ProvinceCode`]: provinceCode,
  [`${who}DistrictCode`]: noDistrict,
  [`${who}CommuneCode`]: communeCode,
});

export const chargeBody = (parcel: ParcelToSend, account: Account): object => ({
  scope: 1,
  customerCode: account.customerCode,
  contractNumber: account.contractCode ?? null,
  data: {
    ...place('sender', parcel.sender),
    ...place('receiver', parcel.receiver),
    receiverNational: 'VN',
    weight: parcel.weight,
    serviceCode: null,
    addonService: addons(parcel),
    additionRequest: [],
    vehicle: 'BO',
  },
});

export const orderBody = (parcel: ParcelToSend, account: Account, serviceCode: string): object => ({
  orderCreationStatus: 1,
  type: 'GUI',
  customerCode: account.customerCode,
  contractCode: account.contractCode ?? null,
  informationOrder: {
    ...party('sender', parcel.sender),
    ...party('receiver', parcel.receiver),
    serviceCode,
    addonService: addons(parcel),
    additionRequest: [],
    saleOrderCode: parcel.reference,
    contentNote: parcel.content,
    weight: String(parcel.weight),
    vehicle: 'BO',
    sendType: '1',
  },
});

const chargesSchema = z.array(
  z.object({ serviceCode: z.string(), serviceName: z.optional(z.string()), totalFee: z.number() }),
);
const createdSchema = z.object({
  itemCode: z.string().check(z.minLength(1)),
  orderHdrID: z.optional(textOrNumber),
  totalFee: z.optional(z.nullable(z.number())),
});
const caseSchema = z.object({ Type: z.string(), Message: z.optional(z.string()) });
const rowSchema = z.object({
  createdDate: z.string(),
  createdHour: z.string(),
  statusCode: textOrNumber,
  statusName: z.optional(z.nullable(z.string())),
});
const historySchema = z.object({ statusHistory: z.array(rowSchema) });
/** A notice: a row of the history, with the parcel's number. Its form is an assumption (docs/carriers.md). */
export const noticeSchema = z.object({ itemCode: z.string(), ...rowSchema.shape });

/** Answers stand by themselves, or in `data`. */
const inner = (answer: unknown): unknown => {
  const { data } = z.object({ data: z.unknown() }).safeParse(answer);
  return data?.data ?? answer;
};

export const readCharges = (answer: unknown): CarrierQuote[] | undefined =>
  chargesSchema
    .safeParse(inner(answer))
    .data?.map(({ serviceCode: service, serviceName: name = service, totalFee: price }) => ({ service, name, price }));

export function readCreated(answer: unknown): SentParcel | undefined {
  const { data } = createdSchema.safeParse(inner(answer));
  if (data === undefined) return undefined;
  return {
    tracking: data.itemCode,
    ...(data.orderHdrID !== undefined && { handle: String(data.orderHdrID) }),
    ...(typeof data.totalFee === 'number' && { fee: data.totalFee }),
  };
}

/** "00" is done, "02" waits for somebody of the carrier's: until then the parcel is not cancelled. */
export const readCase = (answer: unknown): string | undefined => caseSchema.safeParse(answer).data?.Type;

export function readHistory(tracking: string, answer: unknown): CarrierEvent[] | undefined {
  const { data } = historySchema.safeParse(inner(answer));
  return data?.statusHistory.flatMap((row) => toEvent(tracking, row) ?? []);
}

export function toEvent(tracking: string, row: z.infer<typeof rowSchema>): CarrierEvent | undefined {
  const at = readVietnamTime(`${row.createdDate} ${row.createdHour}`);
  if (at === undefined) return undefined;
  const code = String(row.statusCode);
  return { tracking, status: vnpostStatus(code), code, text: row.statusName?.trim() || code, at };
}
