import type { CopySign } from '@nongsan/core';
import type { PageLocale } from './words.ts';

/** About how often the code of one item was opened. Calm: a code that was opened often is not yet a copied one. */
export interface ViewWords {
  readonly title: string;
  readonly none: string;
  readonly some: (views: number, first: string, last: string) => string;
  readonly signs: Readonly<Record<Exclude<CopySign, 'other'>, (views: number, first: string) => string>>;
  readonly compare: string;
  readonly help: string;
  readonly purpose: string;
  readonly consent: string;
  readonly province: string;
  readonly commune: string;
  readonly choose: string;
  readonly send: string;
  readonly sent: string;
  readonly failed: string;
}

export const viewWords: Readonly<Record<PageLocale, ViewWords>> = {
  vi: {
    title: 'Mã này đã được mở bao nhiêu lần',
    none: 'Trước bạn chưa ghi nhận ai mở mã này.',
    some: (views, first, last) =>
      first === last
        ? `Mã này đã được mở ${views} lần, ngày ${first}.`
        : `Mã này được mở lần đầu ngày ${first}, lần gần nhất ngày ${last}, tất cả ${views} lần.`,
    signs: {
      often: (views, first) => `Mã này đã được mở ${views} lần kể từ ${first}, nhiều hơn bình thường.`,
      apart: (views, first) => `Mã này đã được mở ${views} lần kể từ ${first}, ở những tỉnh xa nhau trong ít ngày.`,
    },
    compare:
      'Mỗi mã chỉ dán trên một món hàng, nên mã này có thể đã bị chép. Hãy so tên đơn vị, ngày và số sê-ri trên nhãn với trang này; nếu khác, hãy hỏi nơi bán.',
    help: 'Giúp phát hiện mã bị chép',
    purpose:
      'Trang này chỉ đếm số lần mã được mở, theo ngày. Nếu bạn đồng ý, xã nơi bạn mở mã cũng được ghi, để thấy khi một mã xuất hiện ở nhiều nơi xa nhau. Không ghi tên, giờ, địa chỉ mạng hay máy của bạn; dữ liệu được xóa sau 400 ngày.',
    consent: 'Tôi đồng ý cho ghi xã nơi tôi mở mã này',
    province: 'Tỉnh, thành phố',
    commune: 'Xã, phường',
    choose: 'Chọn …',
    send: 'Gửi',
    sent: 'Đã ghi. Cảm ơn bạn.',
    failed: 'Chưa gửi được. Hãy thử lại khi có mạng.',
  },
  en: {
    title: 'How often this code was opened',
    none: 'Nobody is known to have opened this code before you.',
    some: (views, first, last) =>
      first === last
        ? `This code was opened ${views === 1 ? 'once' : `${views} times`}, on ${first}.`
        : `This code was first opened on ${first} and last on ${last}, ${views} times in all.`,
    signs: {
      often: (views, first) => `This code has been opened ${views} times since ${first}, which is more than usual.`,
      apart: (views, first) =>
        `This code has been opened ${views} times since ${first}, in provinces far apart within few days.`,
    },
    compare:
      'Each code stands on one item only, so this one may have been copied. Compare producer, dates and serial number on the label with this page; if they differ, ask the seller.',
    help: 'Help find copied codes',
    purpose:
      'This page counts only how often a code is opened, by day. If you agree, the commune in which you open it is written down as well, which shows when one code turns up in places far apart. Not your name, the time, your network address or your device; the data is deleted after 400 days.',
    consent: 'I agree that the commune in which I open this code is written down',
    province: 'Province or city',
    commune: 'Commune or ward',
    choose: 'Choose …',
    send: 'Send',
    sent: 'Noted. Thank you.',
    failed: 'It could not be sent. Try again with a network.',
  },
};
