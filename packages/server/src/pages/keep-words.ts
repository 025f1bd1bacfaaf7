import type { PageLocale } from './words.ts';

/** About keeping a lot's page on the reader's device. The names are those of the worker's answers. */
export interface KeepWords {
  readonly title: string;
  readonly how: string;
  readonly press: string;
  readonly forget: string;
  readonly answers: Readonly<Record<'kept' | 'pinned' | 'forgotten' | 'full' | 'refused', string>>;
}

export const keepWords: Readonly<Record<PageLocale, KeepWords>> = {
  vi: {
    title: 'Khi không có mạng',
    how: 'Máy bạn giữ khóa công khai của cổng và các trang lô hàng bạn đã mở. Mã có chữ ký thì kiểm tra được cả khi không có mạng, kể cả mã bạn chưa mở bao giờ. Không có gì về bạn được giữ hay gửi đi.',
    press: 'Giữ trang này để xem khi không có mạng',
    forget: 'Xóa các trang đã giữ',
    answers: {
      kept: 'Đã lưu. Máy sẽ giữ trang này đến khi cần chỗ cho trang khác.',
      pinned: 'Đã giữ trang này. Mở lại địa chỉ này khi không có mạng vẫn xem được.',
      forgotten: 'Đã xóa các trang khỏi máy này.',
      full: 'Máy không còn chỗ để giữ trang này.',
      refused: 'Trình duyệt này không giữ được trang (có thể do cửa sổ riêng tư).',
    },
  },
  en: {
    title: 'Without a network',
    how: 'Your device keeps the public keys of the portal and the pages of lots that you opened. Signed codes can then be checked without a network, also ones that you never opened. Nothing about you is kept or sent.',
    press: 'Keep this page for offline',
    forget: 'Remove the kept pages',
    answers: {
      kept: 'Kept, until room is needed for other pages.',
      pinned: 'This page is kept. Its address opens without a network, too.',
      forgotten: 'The pages were removed from this device.',
      full: 'There is no room on this device to keep the page.',
      refused: 'This browser cannot keep the page (it may be a private window).',
    },
  },
};
