/** Languages that labels are printed in. The country's law wants Vietnamese; English may stand on a second label. */
export const labelLocales = ['vi', 'en'] as const;
export type LabelLocale = (typeof labelLocales)[number];

interface LabelWords {
  readonly sample: string;
  readonly lot: string;
  readonly harvested: string;
  readonly packed: string;
  readonly useBy: string;
  readonly area: string;
  readonly holder: string;
  readonly stated: string;
  readonly read: string;
}

export const labelWords: Readonly<Record<LabelLocale, LabelWords>> = {
  vi: {
    sample: 'MẪU · KHÔNG DÙNG ĐỂ BÁN',
    lot: 'Lô',
    harvested: 'Thu hoạch',
    packed: 'Đóng gói',
    useBy: 'Dùng trước',
    area: 'Vùng trồng',
    holder: 'Người giữ mã',
    stated: 'Công bố',
    read: 'Xem tại',
  },
  en: {
    sample: 'SAMPLE · NOT FOR SALE',
    lot: 'Lot',
    harvested: 'Harvested',
    packed: 'Packed',
    useBy: 'Use by',
    area: 'Growing area',
    holder: 'Code held by',
    stated: 'Stated by',
    read: 'Read at',
  },
};
