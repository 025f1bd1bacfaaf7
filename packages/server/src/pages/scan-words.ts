import type { PageLocale } from './words.ts';

interface ScanWords {
  readonly title: string;
  readonly lead: string;
  readonly needsScript: string;
  readonly choose: string;
  readonly noPortal: string;
  /** On pages from which one comes here. */
  readonly link: string;
}

export const scanWords: Readonly<Record<PageLocale, ScanWords>> = {
  vi: {
    title: 'Quét mã truy xuất',
    lead: 'Xem một mã là của ai và lời công bố trong mã có bị sửa không, trước khi mở bất cứ địa chỉ nào.',
    needsScript:
      'Phần này cần JavaScript. Không có thì dùng ứng dụng máy ảnh của điện thoại, và xem kỹ tên miền trước khi mở.',
    choose: 'Bạn muốn quét mã của cổng nào?',
    noPortal: 'Máy chủ này chưa có cổng nào.',
    link: 'Quét một mã khác',
  },
  en: {
    title: 'Scan a trace code',
    lead: 'See whose a code is and whether what it states was altered, before any address is opened.',
    needsScript:
      'This part needs JavaScript. Without it, use your phone’s camera app, and look closely at the domain before you open it.',
    choose: 'Whose codes do you want to scan?',
    noPortal: 'This server has no portal yet.',
    link: 'Scan another code',
  },
};
