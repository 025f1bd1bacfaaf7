import type { CarrierId } from '../names.ts';

/** A parcel's usual life in a carrier's own codes and words. */
export interface Stage {
  readonly code: string;
  readonly text: string;
}

const journeys: Readonly<Record<CarrierId, readonly Stage[]>> = {
  'viettel-post': [
    { code: '102', text: 'Đơn hàng chờ xử lý' },
    { code: '105', text: 'Bưu tá đã nhận hàng' },
    { code: '200', text: 'Nhận từ bưu tá - Bưu cục gốc' },
    { code: '400', text: 'Nhận bảng kê đến' },
    { code: '500', text: 'Giao bưu tá đi phát' },
    { code: '501', text: 'Phát thành công' },
  ],
  vnpost: [
    { code: '1', text: 'Đã tạo' },
    { code: '6', text: 'Đã lấy hàng' },
    { code: '10', text: 'Đang vận chuyển' },
    { code: '11', text: 'Đã đến bưu cục phát' },
    { code: '12', text: 'Đang giao hàng' },
    { code: '14', text: 'Đã giao hàng' },
  ],
};

/** Codes beside the usual way that a demonstration may want. */
const others: Readonly<Record<string, string>> = {
  'viettel-post 504': 'Chuyển trả người gửi thành công',
  'viettel-post 506': 'Khách hàng không có nhà',
  'viettel-post 515': 'Bưu cục phát duyệt hoàn',
  'viettel-post 107': 'Đối tác yêu cầu hủy',
  'vnpost 15': 'Giao không thành công',
  'vnpost 18': 'Bắt đầu chuyển hoàn',
  'vnpost 19': 'Trả hàng thành công',
  'vnpost 22': 'Hủy giao hàng',
};

export const textOf = (carrier: CarrierId, code: string): string =>
  journeys[carrier].find((stage) => stage.code === code)?.text ?? others[`${carrier} ${code}`] ?? `Trạng thái ${code}`;

/** The stage after a code; the first where nothing was told yet; none at the end or off the way. */
export function nextStage(carrier: CarrierId, last: string | undefined): Stage | undefined {
  const stages = journeys[carrier];
  if (last === undefined) return stages[0];
  const index = stages.findIndex(({ code }) => code === last);
  return index === -1 ? undefined : stages[index + 1];
}
