import type { PageLocale } from './words.ts';

interface ScanWords {
  readonly title: string;
  readonly needsScript: string;
  readonly choose: string;
  readonly noPortal: string;
  /** On pages from which one comes here. */
  readonly link: string;
}

export const scanWords: Readonly<Record<PageLocale, ScanWords>> = {
  vi: {
    title: 'Quét mã truy xuất',
    needsScript:
      'Phần này cần JavaScript. Không có thì dùng ứng dụng máy ảnh của điện thoại, và xem kỹ tên miền trước khi mở.',
    choose: 'Bạn muốn quét mã của cổng nào?',
    noPortal: 'Máy chủ này chưa có cổng nào.',
    link: 'Quét một mã khác',
  },
  en: {
    title: 'Scan a trace code',
    needsScript:
      'This part needs JavaScript. Without it, use your phone’s camera app, and look closely at the domain before you open it.',
    choose: 'Whose codes do you want to scan?',
    noPortal: 'This server has no portal yet.',
    link: 'Scan another code',
  },
};
