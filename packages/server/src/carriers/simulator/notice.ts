import type { CarrierId } from '../names.ts';
import { writeVietnamTime } from '../vietnam-time.ts';
import { textOf } from './journeys.ts';

export interface SimulatedNotice {
  readonly carrier: CarrierId;
  readonly tracking: string;
  readonly code: string;
  readonly at: Date;
  readonly token: string;
}

/** A notice in the carrier's own form. */
export function noticeOf({ carrier, tracking, code, at, token }: SimulatedNotice): {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: object;
} {
  const time = writeVietnamTime(at);
  const text = textOf(carrier, code);
  if (carrier === 'vnpost') {
    const [createdDate, createdHour] = time.split(' ');
    return {
      headers: { token },
      body: { itemCode: tracking, statusCode: code, statusName: text, createdDate, createdHour },
    };
  }
  const data = {
    ORDER_NUMBER: tracking,
    ORDER_REFERENCE: '',
    ORDER_STATUSDATE: time,
    ORDER_STATUS: Number(code),
    STATUS_NAME: text,
    LOCALION_CURRENTLY: 'Bưu cục mẫu, 0000000000',
    NOTE: 'MAU',
    MONEY_COLLECTION: 0,
    MONEY_FEECOD: 0,
    MONEY_TOTAL: 0,
    EXPECTED_DELIVERY: '',
    PRODUCT_WEIGHT: 0,
    ORDER_SERVICE: 'MAU',
  };
  return { headers: {}, body: { DATA: data, TOKEN: token } };
}

/** Sends a notice as the carrier would. @returns the status that the server answered with */
export async function sendNotice(url: string, notice: SimulatedNotice): Promise<number> {
  const { headers, body } = noticeOf(notice);
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  await response.arrayBuffer();
  return response.status;
}
